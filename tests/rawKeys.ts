import { CASE_COMMANDS } from "#contract/caseCommands.ts";
import { PROBLEM_CODES } from "#contract/problemCodes.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { statementResultLabels, statementRoleLabels } from "#domain/cases/statement.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { MESSAGE_KINDS } from "#domain/messages/messageId.ts";
import { cardOptionLabels, reasonLabels } from "#domain/triage/triageQuestions.ts";
import * as vocabulary from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** `parentId`, `version_since`: no word of a page is written like this; "SächsPersVG" is none of them. */
const CODE_WORD = /(?<![\p{L}\w/.@-])(?:[a-z]+[A-Z]\w*|[a-z]+(?:_[a-z]+)+)(?![\p{L}\w/@-])/u;
const ADDRESS = /https?:\/\/\S+|\S+@\S+\.\w+/g;

const tables: readonly object[] = [
  triggerLabels,
  statementResultLabels,
  statementRoleLabels,
  cardOptionLabels,
  reasonLabels,
  ...Object.entries(vocabulary)
    .filter(([name]) => name.endsWith("Labels"))
    .map(([, table]) => Object(table)),
];
const choices = FIELDS.flatMap((field) => field.choices ?? []);
const choiceWords = choices.map(({ de, en }) => ({ de, en }));
const words = new Set([...tables, choiceWords].flatMap(textsIn));
/** Keys of choices that no word of the choice is written like; a text that is nothing but one of them is raw. */
const KEYS = new Set(
  [
    ...tables.flatMap(Object.keys),
    ...choices.map(({ key }) => key),
    ...FIELDS.map(({ key }) => key),
    ...MESSAGE_KINDS,
    ...PROBLEM_CODES,
    ...Object.keys(CASE_COMMANDS),
  ]
    // A number is read as one, whichever area of Annex III has it as its key.
    .filter((key) => !words.has(key) && !/^\d+$/.test(key)),
);

/**
 * What of a text that people read is meant for machines: an id, a key of a table, a name of the code. Keys of one word are
 * English: in an English text they are words.
 */
export function rawIn(text: string, language: Language): string | undefined {
  const read = text.replace(ADDRESS, "").trim();
  if (language === "de" && KEYS.has(read)) return read;
  return (GUID.exec(read) ?? CODE_WORD.exec(read))?.[0];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
