import type { PublicStateView } from "#contract/publication.ts";
import { publicFieldOf } from "#domain/publication/publishedFields.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldText } from "#texts/fieldText.ts";

/** A value that may be released, as people read it; undefined where there is none. */
export function usePublicWords() {
  const { language, messages } = useSession();
  return (key: string, value: PublicStateView[number]["value"]): string | undefined => {
    const field = publicFieldOf(key);
    if (field === undefined || value === null) return undefined;
    return fieldText(field, value, language, messages);
  };
}

/** What stands under a key; null where nothing does. */
export function heldValue(values: PublicStateView, key: string) {
  return values.find(({ field }) => field === key)?.value ?? null;
}
