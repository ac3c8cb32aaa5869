import { createHash } from "node:crypto";
import type { Change, Json } from "#domain/change.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { changeSchema } from "./changeSchema.ts";

/** The salt and the texts behind the seals of one event; erasing them makes the persons unrecoverable. */
export interface Persons {
  readonly salt: string;
  readonly texts: Readonly<Record<string, string>>;
}

const PERSONAL_FIELDS: ReadonlySet<string> = new Set(
  FIELDS.filter((field) => field.personal === true).map((field) => field.key),
);
const PERSONAL_KEYS = ["namedId", "namedName", "personId", "headId", "by"];
const SEAL = /^p:[0-9a-f]{32}$/;
/** In canonical JSON: a quote after a bracket, colon or comma begins a text, or ends one that `p` cannot follow. */
const QUOTED_SEAL = /(?<=[[:,])"(p:[0-9a-f]{32})"(?!:)/g;

/**
 * Replaces every person in a change by a commitment (a salted hash), so that the hash chain holds without them.
 * Persons are the texts of personal fields and every object with an `id` and a `name`.
 */
export function seal(change: Change): { readonly sealed: Json; readonly persons: Persons } {
  const texts: Record<string, string> = {};
  const hide = (text: string): string => {
    const token = sealOf(change.salt, text);
    texts[token] = text;
    return token;
  };
  const { salt, ...rest } = change;
  const sealed = {
    ...rest,
    actor: { ...change.actor, id: hide(change.actor.id), name: hide(change.actor.name) },
    changes: change.changes.map(({ field, before, after }) => ({
      field,
      before: sealJson(before, PERSONAL_FIELDS.has(field), hide),
      after: sealJson(after, PERSONAL_FIELDS.has(field), hide),
    })),
  };
  return { sealed, persons: { salt, texts } };
}

/** The commitment to one text. */
export function sealOf(salt: string, text: string): string {
  return `p:${createHash("sha256").update(`${salt}|${text}`).digest("hex").slice(0, 32)}`;
}

/** What stands where a person stood whose text was erased. */
export function isSeal(value: Json | undefined): boolean {
  return typeof value === "string" && SEAL.test(value);
}

/** The change as it was; without the persons the seals stay in place of the texts. */
export function unseal(data: string, persons: Persons | null): Change {
  // Before it is parsed: a function that is called for every value makes parsing four times as slow.
  const text = data.replace(QUOTED_SEAL, (quoted, token: string) =>
    JSON.stringify(persons?.texts[token] ?? quoted.slice(1, -1)),
  );
  const raw: unknown = JSON.parse(text);
  const record = typeof raw === "object" && raw !== null ? raw : {};
  return changeSchema.parse({ reason: null, ...record, salt: persons?.salt ?? "" });
}

function sealJson(value: Json, personal: boolean, hide: (text: string) => string): Json {
  if (typeof value === "string") return personal ? hide(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (isArray(value)) return value.map((item) => sealJson(item, personal, hide));
  const isPerson = typeof value.id === "string" && typeof value.name === "string";
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const hidden = (isPerson && (key === "id" || key === "name")) || PERSONAL_KEYS.includes(key);
      return [key, sealJson(part, hidden, hide)];
    }),
  );
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
