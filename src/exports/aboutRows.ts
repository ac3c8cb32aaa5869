import type { Instant } from "#domain/time/day.ts";
import { formatInstant } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { ExportTable } from "./table.ts";

/** What a reader must know about a list to use it; it never names who made it. */
export interface AboutExport {
  /** Empty where nobody has said what the city is called. */
  readonly city: string;
  readonly createdAt: Instant;
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
  table: ExportTable,
  language: Language,
): readonly AboutRow[] {
  const texts = messagesFor(language).exports;
  const { personsPurpose: purpose } = about;
  return [
    ...(about.city === "" ? [] : [{ label: texts.city, value: about.city }]),
    { label: texts.createdAt, value: formatInstant(about.createdAt, language) },
    { label: texts.filter, value: about.filter },
    { label: texts.rowCount, value: table.rowCount },
    { label: texts.columnCount, value: table.columns.length },
    { label: texts.persons, value: purpose === null ? texts.withoutPersons : texts.withPersons },
    ...(purpose === null ? [] : [{ label: texts.purpose, value: purpose }]),
    ...(about.demo ? [{ label: texts.note, value: texts.demo }] : []),
  ];
}
