import { z } from "zod";
import type { Change } from "#domain/change.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import { eventKey, hashOf } from "#register/store/events.ts";
import { type Persons, sealOf, unseal } from "#register/store/seal.ts";
import type { ListItem } from "#sharepoint/listItem.ts";

/** One item of the event list, with all that can be said about it without its neighbours. */
export interface CheckedEvent {
  /** Empty where nothing in the item tells. */
  readonly chain: string;
  readonly entryNo: string;
  /** Undefined where nothing in the item tells. */
  readonly number: number | undefined;
  /** Items of a list are numbered in the order of their creation. */
  readonly position: number;
  readonly webUrl: string | null;
  readonly previousHash: string;
  readonly hash: string;
  readonly data: string;
  /** Undefined where the content cannot be read. */
  readonly change: Change | undefined;
  readonly hashFits: boolean;
  readonly columnsFit: boolean;
  readonly personsFit: boolean;
}

const text = z.string().catch("");
const columns = z.object({
  EventKey: text,
  ChainKey: text,
  EntryNo: text,
  Action: text,
  ChangeId: text,
  Digest: text,
  PreviousHash: text,
  Hash: text,
  Data: text,
  Persons: text,
});
type Columns = z.infer<typeof columns>;

const personsSchema = z.object({ salt: z.string(), texts: z.record(z.string(), z.string()) });

/** Whoever empties the column by hand may leave one of these behind. */
const ERASED = ["", "null", "{}"];

export function checkEvent(item: ListItem): CheckedEvent {
  const row = columns.parse(item.fields);
  const chain = chainIn(row);
  const hashFits = hashOf(chain, row.Data, row.PreviousHash) === row.Hash;
  const persons = readPersons(row.Persons);
  const change = readChange(row.Data, persons === "broken" ? null : persons);
  return {
    chain,
    entryNo: entryNoOf(chain),
    number: chain === "" ? undefined : numberOf(row, hashFits ? change : undefined),
    position: Number(item.id),
    webUrl: item.webUrl,
    previousHash: row.PreviousHash,
    hash: row.Hash,
    data: row.Data,
    change,
    hashFits,
    columnsFit: change !== undefined && columnsFit(row, chain, change),
    personsFit: persons !== "broken" && (persons === null || textsFit(persons)),
  };
}

/** Two columns name the chain; where they differ, the one that the hash covers is right. */
function chainIn(row: Columns): string {
  const fromKey = row.EventKey.slice(0, Math.max(0, row.EventKey.lastIndexOf("/")));
  const named = [fromKey, row.ChainKey].filter((chain) => chain !== "");
  const covered = named.find((chain) => hashOf(chain, row.Data, row.PreviousHash) === row.Hash);
  return covered ?? named[0] ?? "";
}

/** What the hash covers is believed before a column that it does not cover. */
function numberOf(row: Columns, change: Change | undefined): number | undefined {
  if (change !== undefined) return change.revision;
  const digits = /\/([1-9]\d{0,9})$/.exec(row.EventKey)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readChange(data: string, persons: Persons | null): Change | undefined {
  try {
    return unseal(data, persons);
  } catch {
    return undefined;
  }
}

function columnsFit(row: Columns, chain: string, change: Change): boolean {
  return (
    row.EventKey === eventKey(chain, change.revision) &&
    row.ChainKey === chain &&
    row.EntryNo === entryNoOf(chain) &&
    row.Action === change.action &&
    row.ChangeId === change.id &&
    row.Digest === change.digest
  );
}

function readPersons(stored: string): Persons | null | "broken" {
  if (ERASED.includes(stored.trim())) return null;
  try {
    return personsSchema.parse(parsePlainJson(stored));
  } catch {
    return "broken";
  }
}

/** A text that was erased alone is missing; one that is there must be the one that was sealed. */
function textsFit({ salt, texts }: Persons): boolean {
  return Object.entries(texts).every(([token, person]) => sealOf(salt, person) === token);
}

export function entryNoOf(chain: string): string {
  return (/ki-\d{4}-\d+/.exec(chain)?.[0] ?? "").toUpperCase();
}
