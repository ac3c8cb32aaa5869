import type { EntryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import type { Day } from "#domain/time/day.ts";
import {
  type MayUse,
  mayUseLabels,
  type StaffUsage,
  staffUsage,
} from "#domain/usage/staffUsage.ts";
import { formatDay } from "./format.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";

/** The usage line of an entry, in words. */
export interface UsageWords {
  readonly mayUse: MayUse;
  /** "Erlaubt mit Auflagen" */
  readonly answer: string;
  /** Why not, or in which version. */
  readonly reason?: string;
  /** "Auch interne Daten"; only where it may be used. */
  readonly data?: string;
  /** Whom to ask. */
  readonly help?: string;
}

export function usageWords(
  values: EntryValues,
  today: Day,
  language: Language,
  texts: Messages["usage"],
): UsageWords {
  const words = wordsOfUsage(staffUsage(values, today), language, texts);
  const { helpContact, orgUnitName } = values;
  const asked = helpContact ?? orgUnitName;
  return { ...words, ...(asked === undefined ? {} : { help: texts.ask(asked) }) };
}

/** An answer that was given, on whichever day. */
export function wordsOfUsage(
  { because, dataLimit, day = "", mayUse, versions }: StaffUsage,
  language: Language,
  texts: Messages["usage"],
): Omit<UsageWords, "help"> {
  const why = texts.because[because](day === "" ? "" : formatDay(day, language));
  const reason = versions === undefined ? why : texts.versions(versions);
  return {
    mayUse,
    answer: mayUseLabels[mayUse][language],
    ...(reason === "" ? {} : { reason }),
    ...(dataLimit === undefined ? {} : { data: dataWords(dataLimit, language) }),
  };
}

function dataWords(limit: string, language: Language): string {
  const choice = fieldOf("dataLimit").choices?.find(({ key }) => key === limit);
  return choice?.[language] ?? limit;
}
