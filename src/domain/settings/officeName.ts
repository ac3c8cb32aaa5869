import type { Bilingual } from "#domain/bilingual.ts";
import type { OrgUnit } from "./organisation.ts";

/** What is left of an office that the city has taken off its list: its id says nothing to anybody. */
const GONE: Bilingual = { de: "Amt, das es nicht mehr gibt", en: "Office that no longer exists" };

/** An office as people call it: by the city's list, else as an application still names it. */
export function officeName(
  offices: readonly Pick<OrgUnit, "id" | "name">[],
  { id, known }: { readonly id: string; readonly known?: string | null | undefined },
  language: keyof Bilingual,
): string {
  const listed = offices.find((office) => office.id === id)?.name;
  if (listed !== undefined) return listed;
  return known === undefined || known === null || known.trim() === "" ? GONE[language] : known;
}
