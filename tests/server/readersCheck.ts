import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { PEOPLE } from "#local/people.ts";

/** How much of an entry somebody reads: the `readers` of the field table, from the least to the most. */
export const READERS = ["all", "involved", "coordination"] as const;
export type Readers = (typeof READERS)[number];

/** Whose answer is looked at, and what they read of which entry. */
export interface Reader {
  readonly handle: string;
  readonly readsOf: (entryNo: string | undefined) => Readers;
  /** What they are told beside it, by its marker: the case in which they were asked for a statement. */
  readonly toldOf: (entryNo: string | undefined) => readonly string[];
}

/** A text that stands in one field only, so that it is found wherever the value goes. */
export const markerOf = (key: string): string => `Marke-${key}-Ende`;
const MARKER = /Marke-(\w+)-Ende/g;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ANSWERING = ["owner", "deputy"];

/**
 * Everything in an answer that this reader must not see: a field by its key, as a column or as a change, a field's
 * text by its marker, and a person by name, directory id or mail. A history does not say itself whose it is (`of`).
 */
export function unreadable(body: unknown, reader: Reader, of?: string): readonly string[] {
  const found: string[] = [];
  visit(body, of, "");
  return found;

  function visit(part: unknown, entryNo: string | undefined, path: string): void {
    const reads = reader.readsOf(entryNo);
    if (typeof part === "string") {
      for (const [, key = ""] of part.matchAll(MARKER)) {
        if (isFieldKey(key)) judge(key, reads, path);
        // What was written in a case is for those involved.
        else if (reads === "all" && !reader.toldOf(entryNo).includes(key)) {
          found.push(`${path} tells ${key}`);
        }
      }
      if (reads !== "all") return;
      for (const name of personsIn(part, reader.handle)) found.push(`${path} names ${name}`);
      return;
    }
    if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) visit(item, entryNo, `${path}/${index}`);
      return;
    }
    if (typeof part !== "object" || part === null) return;
    const record: Readonly<Record<string, unknown>> = { ...part };
    const no = [record.entryNo, record.no].find((one) => typeof one === "string") ?? entryNo;
    const known = typeof no === "string" ? no : undefined;
    if (typeof record.field === "string") judge(record.field, reader.readsOf(known), path);
    for (const key of Array.isArray(record.columns) ? record.columns : []) {
      judge(String(key), "all", `${path}/columns`);
    }
    for (const [key, value] of Object.entries(record)) {
      if (value !== null) judge(key, reader.readsOf(known), path);
      visit(value, known, `${path}/${key}`);
    }
  }

  function judge(key: string, reads: Readers, path: string): void {
    if (!isFieldKey(key)) return;
    const { personal, readers } = fieldOf(key);
    if (READERS.indexOf(readers) > READERS.indexOf(reads)) found.push(`${path} shows ${key}`);
    // What is "public" only says which kind of data it is; of a person nothing is for everybody.
    if (personal === true && readers === "all") found.push(`${path} shows the person ${key}`);
  }
}

/** Moments at which one person, recognisable by their role, answered or wrote in a case. */
export function answerTimes(body: unknown): readonly string[] {
  const found: string[] = [];
  visit(body, "");
  return found;

  function visit(part: unknown, path: string): void {
    if (typeof part !== "object" || part === null) return;
    const record: Readonly<Record<string, unknown>> = { ...part };
    const inCase = record.caseKey !== null;
    if (inCase && [record.actor, record.by].some(isAnswering)) {
      for (const [key, value] of Object.entries(record)) {
        if (typeof value === "string" && INSTANT.test(value)) found.push(`${path}/${key}`);
      }
    }
    for (const [key, value] of Object.entries(record)) visit(value, `${path}/${key}`);
  }
}

/** The persons of the demonstration, other than one, that a text names. */
export function personsIn(text: string, except?: string): readonly string[] {
  const lower = text.toLowerCase();
  return PEOPLE.filter(({ handle }) => handle !== except).flatMap(({ handle, mail, name, oid }) =>
    [name, oid, mail].some((one) => lower.includes(one.toLowerCase())) ? [handle] : [],
  );
}

function isAnswering(actor: unknown): boolean {
  return (
    typeof actor === "object" &&
    actor !== null &&
    "role" in actor &&
    ANSWERING.includes(String(actor.role))
  );
}
