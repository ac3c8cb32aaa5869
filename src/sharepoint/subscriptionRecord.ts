import { createHash } from "node:crypto";
import { z } from "zod";
import type { SendGraph } from "./graph.ts";
import { sharePointList } from "./list.ts";

/** The row of the system list that remembers with which client state each subscription was made: Graph tells it to nobody. */
const KEY = "lists/subscriptions";
const WRITE_TRIES = 5;
const DIGEST_LENGTH = 16;

const recordSchema = z.record(z.string(), z.string());

/** Digests of client states, by the subscription's id. */
export type SubscriptionRecord = ReadonlyMap<string, string>;

/** Says which client state it is, and nothing of what it is. */
export function stateDigest(clientState: string): string {
  return createHash("sha256").update(clientState).digest("hex").slice(0, DIGEST_LENGTH);
}

export async function readRecord(send: SendGraph, systemPath: string): Promise<SubscriptionRecord> {
  const [row] = await sharePointList(send, systemPath).find("Key", KEY);
  return recordOf(row?.fields.Value);
}

/** Changes what is remembered; replicas that do so at once lose nothing of each other's. */
export async function changeRecord(
  send: SendGraph,
  systemPath: string,
  change: { readonly made: SubscriptionRecord; readonly gone: readonly string[] },
): Promise<void> {
  if (change.made.size === 0 && change.gone.length === 0) return;
  const list = sharePointList(send, systemPath);
  for (let tries = 0; tries < WRITE_TRIES; tries++) {
    const [row] = await list.find("Key", KEY);
    const record = new Map([...recordOf(row?.fields.Value), ...change.made]);
    for (const id of change.gone) record.delete(id);
    const Value = JSON.stringify(Object.fromEntries(record));
    if (row?.fields.Value === Value) return;
    const written =
      row === undefined
        ? await list.create({ Title: KEY, Key: KEY, Value })
        : await list.change(row.id, row.eTag, { Value });
    if (written.ok) return;
  }
  throw new Error("What is remembered of subscriptions changes faster than it is written");
}

/** A row that was broken by hand remembers nothing: what is not remembered is made anew. */
function recordOf(text: unknown): SubscriptionRecord {
  if (typeof text !== "string") return new Map();
  try {
    return new Map(Object.entries(recordSchema.parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}
