import type { Bilingual } from "#domain/bilingual.ts";
import type { ChangeAction, Json } from "#domain/change.ts";
import { type Field, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import type { LogColumn } from "#domain/exports/listColumns.ts";
import { jsonOf } from "#domain/settings/changeSettings.ts";
import { isSettingKey, SETTINGS } from "#domain/settings/settingTable.ts";
import {
  actorRoleLabels,
  CASE_STATES,
  type Channel,
  caseStateLabels,
  channelLabels,
} from "#domain/vocabulary.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { fieldText } from "#texts/fieldText.ts";
import { formatDay, formatInstant } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CellsOf } from "./listCell.ts";

interface LoggedChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly words?:
    | {
        readonly label: Bilingual;
        readonly before: Bilingual | null;
        readonly after: Bilingual | null;
      }
    | undefined;
}

/** An event as its reader sees it. */
interface LogRow {
  readonly key: string;
  readonly entryNo: string;
  readonly title: string | null;
  readonly caseKey: string | null;
  readonly day: string;
  readonly at: string | null;
  readonly action: ChangeAction;
  readonly actor: { readonly role: string };
  readonly channel: Channel;
  readonly reason: string | null;
  readonly changes: readonly LoggedChange[];
}

/** What has happened, one event a row; nobody is named, neither who did it nor who was put into a field. */
export const logCells: CellsOf<LogColumn, LogRow> = {
  at: ({ at, day }) => ({
    value: at ?? day,
    label: inBoth((language) =>
      at === null ? formatDay(day, language) : formatInstant(at, language),
    ),
  }),
  day: ({ day }) => ({ value: day }),
  registerNo: ({ entryNo }) => ({ value: entryNo === "" ? null : entryNo }),
  title: ({ title }) => ({ value: title }),
  case: ({ caseKey }) => ({ value: caseKey }),
  action: ({ action }) => ({
    value: action,
    label: inBoth((language) => messagesFor(language).tab.history.actions[action]),
  }),
  role: ({ actor: { role } }) => ({
    value: role,
    label: Object.entries(actorRoleLabels).find(([key]) => key === role)?.[1],
  }),
  channel: ({ channel }) => ({ value: channel, label: channelLabels[channel] }),
  reason: ({ reason }) => ({ value: reason }),
  changes: ({ changes }) => ({
    value: changes.length === 0 ? null : changes.map(changeValue),
    label: changes.length === 0 ? undefined : inBoth((language) => changesText(changes, language)),
  }),
  event: ({ key }) => ({ value: key }),
};

function inBoth(text: (language: Language) => string): Bilingual {
  return { de: text("de"), en: text("en") };
}

function changeValue({ after, before, field }: LoggedChange): Json {
  if (mayName(field)) return { field };
  return { field, before: jsonOf(before), after: jsonOf(after) };
}

/** A line for each; of what may name a person only that it was changed. */
function changesText(changes: readonly LoggedChange[], language: Language): string {
  return [...new Set(changes.map((change) => changeText(change, language)))].join("\n");
}

function changeText(change: LoggedChange, language: Language): string {
  const { history } = messagesFor(language).tab;
  const { changed } = exportTextsFor(language);
  const { after, before, field, words } = change;
  if (words !== undefined) {
    const none = messagesFor(language).tab.faces.none;
    const is = words.after?.[language] ?? none;
    return words.before === null
      ? `${words.label[language]}: ${is}`
      : history.change(words.label[language], words.before[language], is);
  }
  const label = labelOf(field, language);
  if (mayName(field)) return changed(label);
  return history.change(
    label,
    valueText(field, before, language),
    valueText(field, after, language),
  );
}

function labelOf(field: string, language: Language): string {
  if (isFieldKey(field)) return fieldOf(field).label[language];
  if (isSettingKey(field)) return SETTINGS[field].label[language];
  return messagesFor(language).tab.history.state;
}

function valueText(field: string, value: unknown, language: Language): string {
  const { faces } = messagesFor(language).tab;
  if (isFieldKey(field)) return fieldText(fieldOf(field), fieldValue(value), language, { faces });
  if (isSettingKey(field)) return settingText(SETTINGS[field].kind, jsonOf(value), language);
  const state = CASE_STATES.find((one) => one === value);
  return state === undefined ? faces.none : caseStateLabels[state][language];
}

function fieldValue(value: unknown): string | boolean | string[] | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map((item) => (typeof item === "string" ? item : "…")) : null;
}

type SettingKind = (typeof SETTINGS)[keyof typeof SETTINGS]["kind"];

function settingText(kind: SettingKind, value: Json, language: Language): string {
  const { none } = messagesFor(language).tab.faces;
  if (value === null) return none;
  switch (kind.kind) {
    case "choice":
      return kind.options[String(value)]?.[language] ?? none;
    case "number":
      return `${Number(value)} ${kind.unit[language]}`;
    case "day":
      return formatDay(String(value), language);
    case "closingDays":
      return Array.isArray(value) ? value.join(", ") : none;
    case "text":
    case "mapping":
    case "people":
    case "offices":
    case "signOff":
      return none;
  }
}

/** Fields about persons, and settings whose words a person wrote. */
function mayName(field: string): boolean {
  if (isFieldKey(field)) return isPersonal(fieldOf(field));
  if (!isSettingKey(field)) return false;
  const { kind } = SETTINGS[field].kind;
  return !["choice", "number", "day", "closingDays"].includes(kind);
}

function isPersonal({ kind, personal }: Field): boolean {
  return personal === true || kind === "person";
}
