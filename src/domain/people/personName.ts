import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { cleanText } from "#domain/text/cleanText.ts";

/**
 * A name as the directory has it, as it fits an entry: a longer one than the field takes would be stored, but never read
 * again. Empty where there is none.
 */
export function personName(displayName: string | null | undefined): string {
  const name = cleanText(displayName ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const longest = longestOf(fieldOf("ownerName"));
  return name.length <= longest ? name : cleanText(name.slice(0, longest)).trim();
}
