import type { Day, Instant } from "#domain/time/day.ts";

/** What a field of an entry holds. */
export type PublicValue = string | boolean | readonly (string | Readonly<Record<string, string>>)[];

/** A value as it was released; null where the field was released empty, so that filling it is a change. */
export interface ReleasedValue {
  readonly field: string;
  readonly value: PublicValue | null;
}

/** What the owner answered instead of confirming. */
export interface SentBack {
  readonly on: Day;
  readonly reason: string;
}

/** What an entry keeps of its way into the public register; who did what, its events tell. */
export interface Publication {
  /** Number of the last release: a card names the one it asks about. */
  readonly release: number;
  /** On which day it was released; absent where none waits for the owner. */
  readonly releasedOn?: Day;
  /** When it was released, where others were with it; absent otherwise. */
  readonly togetherAt?: Instant;
  /** Why the owner sent the last release back. */
  readonly sentBack?: SentBack;
  /** When it was first shown to everybody, and when it was last shown anew. */
  readonly firstAt?: Instant;
  readonly publishedAt?: Instant;
  /** When it was taken out again. */
  readonly withdrawnAt?: Instant;
}

/** No text of an entry's public part makes it longer than the list, its event and the page can carry. */
const PUBLIC_STATE_LENGTH = 24_000;

/** As it stands in the list. */
export function stateText(values: readonly ReleasedValue[]): string {
  return JSON.stringify(values);
}

export function fitsPublicState(values: readonly ReleasedValue[]): boolean {
  // In the event the text stands in another one.
  return JSON.stringify(stateText(values)).length <= PUBLIC_STATE_LENGTH;
}

/** Nothing where it is broken: what cannot be read was not released. */
export function readState(text: string | undefined): readonly ReleasedValue[] | undefined {
  if (text === undefined) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(read)) return undefined;
  const rows: unknown[] = read;
  const values = rows.flatMap(releasedValueIn);
  return values.length === rows.length ? values : undefined;
}

function releasedValueIn(row: unknown): readonly ReleasedValue[] {
  if (typeof row !== "object" || row === null) return [];
  if (!("field" in row && "value" in row) || typeof row.field !== "string") return [];
  const { field, value } = row;
  return value === null || isPublicValue(value) ? [{ field, value }] : [];
}

function isPublicValue(value: unknown): value is PublicValue {
  if (typeof value === "string" || typeof value === "boolean") return true;
  return Array.isArray(value) && value.every(isListElement);
}

function isListElement(item: unknown): boolean {
  if (typeof item === "string") return true;
  if (typeof item !== "object" || item === null || Array.isArray(item)) return false;
  return Object.values(item).every((part) => typeof part === "string");
}
