import type { FieldValue } from "#domain/entry/entry.ts";
import { FIELDS, type Field, type FieldKey } from "#domain/entry/fields.ts";
import type { Searchable } from "./searchIndex.ts";
import { wordsIn } from "./searchWords.ts";

/**
 * Whose words would find what does not fit: what is not published, must not be entered or is a duty of whoever uses it.
 * Those whose answers say nothing without the question ("Bereitet vor"), and addresses, which nobody looks for.
 */
const NOT_SEARCHED: ReadonlySet<FieldKey> = new Set([
  "publicationStatus",
  "users",
  "decisionRole",
  "personalData",
  "staffRelease",
  "staffCircle",
  "staffOffices",
  "forbiddenUses",
  "dataLimit",
  "neverEnter",
  "mustDo",
  "prerequisites",
  "prerequisiteUrl",
  "versionNotesUrl",
  "transparencyDuties",
  "contactPublic",
  "appealContact",
  "publicUrl",
  "reuse",
  "cooperationWish",
]);
const KINDS: ReadonlySet<Field["kind"]> = new Set([
  "text",
  "longText",
  "choice",
  "multiChoice",
  "orgUnit",
  "list",
]);
/** Choices that say nothing without the name of their field. */
const NO_ANSWERS: ReadonlySet<string> = new Set([
  "unknown",
  "none",
  "nobody",
  "yes",
  "no",
  "other",
]);

/** The fields whose texts everybody may read, and may look for. */
const SEARCHED_FIELDS: readonly Field[] = FIELDS.filter(
  ({ key, kind, readers }) => readers === "all" && KINDS.has(kind) && !NOT_SEARCHED.has(key),
);

type Values = Readonly<Partial<Record<FieldKey, FieldValue | null>>>;

/** What is searched of an entry; `more` are words of fields that are not among the values. */
export function searchableOf(no: string, values: Values, more = ""): Searchable {
  const name = typeof values.title === "string" ? values.title : no;
  return { no, name, texts: [...searchTexts(values), more] };
}

/** The words that everybody may read of an entry and that these few of its fields do not have; each once, folded. */
export function wordsBeside(values: Values, shown: readonly FieldKey[]): string {
  const there = new Set(searchTexts(values, (key) => shown.includes(key)).flatMap(wordsIn));
  const words = new Set(searchTexts(values, (key) => !shown.includes(key)).flatMap(wordsIn));
  return [...words].filter((word) => !there.has(word)).join(" ");
}

function searchTexts(values: Values, isWanted: (key: FieldKey) => boolean = () => true): string[] {
  return SEARCHED_FIELDS.flatMap((field) => {
    const value = isWanted(field.key) ? values[field.key] : undefined;
    return value === undefined || value === null ? [] : textsOf(field, value);
  });
}

/** A choice is searched by its labels in both languages. */
function textsOf({ choices, itemFields }: Field, value: FieldValue): readonly string[] {
  if (typeof value === "boolean") return [];
  const elements = typeof value === "string" ? [value] : value;
  return elements.flatMap((element) => {
    if (typeof element !== "string") {
      return Object.entries(element).flatMap(([key, text]) =>
        itemFields?.[key] === "text" ? [text] : [],
      );
    }
    if (choices === undefined) return [element];
    const choice = choices.find(({ key }) => key === element);
    return choice === undefined || NO_ANSWERS.has(choice.key) ? [] : [choice.de, choice.en];
  });
}
