import type { Day, Instant } from "#domain/time/day.ts";
import { type ActorRole, actorRoleLabels } from "#domain/vocabulary.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { formatDay, formatInstant } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";

/** What a reader must know about a list to use it; it never names who made it. */
export interface AboutExport {
  /** Empty where nobody has said what the city is called. */
  readonly city: string;
  /** What the first sheet is called. */
  readonly sheet: string;
  readonly createdAt: Instant;
  /** The day whose state the list tells. */
  readonly asOf: Day;
  /** In which role it was made: what one may read follows from it. */
  readonly role: ActorRole;
  /** The filter in words, see `describeFilter`. */
  readonly filter: string;
  /** Why persons are in the list; null where they are not. */
  readonly personsPurpose: string | null;
  readonly demo: boolean;
}

interface AboutRow {
  readonly label: string;
  readonly value: string | number;
}

export function aboutRows(
  about: AboutExport,
  counts: { readonly rowCount: number; readonly columnCount: number },
  language: Language,
): readonly AboutRow[] {
  const texts = exportTextsFor(language);
  const { personsPurpose: purpose } = about;
  return [
    ...(about.city === "" ? [] : [{ label: texts.city, value: about.city }]),
    { label: texts.createdAt, value: formatInstant(about.createdAt, language) },
    { label: texts.asOf, value: formatDay(about.asOf, language) },
    { label: texts.role, value: actorRoleLabels[about.role][language] },
    { label: texts.filter, value: about.filter },
    { label: texts.rowCount, value: counts.rowCount },
    { label: texts.columnCount, value: counts.columnCount },
    { label: texts.persons, value: purpose === null ? texts.withoutPersons : texts.withPersons },
    ...(purpose === null ? [] : [{ label: texts.purpose, value: purpose }]),
    ...(about.demo ? [{ label: texts.note, value: texts.demo }] : []),
  ];
}
