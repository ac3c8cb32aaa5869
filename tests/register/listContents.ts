import { createHash } from "node:crypto";
import { expect } from "vitest";
import { z } from "zod";
import { applyChanges, type JsonRecord } from "#domain/change.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { ListName } from "#sharepoint/columns.ts";
import type { TestRegister } from "./startRegister.ts";

const fieldsSchema = z.record(z.string(), z.unknown());
const pageSchema = z.object({ value: z.array(z.object({ id: z.string(), fields: fieldsSchema })) });
const lastChangeSchema = z.object({ id: z.string(), revision: z.number() });
const eventSchema = z.object({
  EventKey: z.string(),
  ChainKey: z.string(),
  Action: z.string(),
  ChangeId: z.string(),
  PreviousHash: z.string().default(""),
  Hash: z.string(),
  Data: z.string(),
  Persons: z.string().optional(),
});
const keySchema = z.object({ Key: z.string() });

export type StoredEvent = z.infer<typeof eventSchema> & {
  readonly itemId: string;
  readonly revision: number;
};

/** The items of a list as SharePoint has them, not as the register reads them. */
export async function itemsWhere(
  { lists, send }: TestRegister,
  list: ListName,
  column: string,
  value: string,
) {
  const filter = encodeURIComponent(`fields/${column} eq '${value}'`);
  const path = `${lists[list]}/items?$expand=fields&$filter=${filter}`;
  return pageSchema.parse((await send({ method: "GET", path })).body).value;
}

/** The one item of an entry. */
export async function entryItem(running: TestRegister, no: string) {
  const items = await itemsWhere(running, "entries", "RegisterNo", no);
  expect(items).toHaveLength(1);
  const [item] = items;
  if (item === undefined) throw new Error(`${no} has no item`);
  return item;
}

/** Somebody changes columns of an item in SharePoint. */
export async function editByHand(
  { lists, send }: TestRegister,
  list: ListName,
  itemId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await send({ method: "PATCH", path: `${lists[list]}/items/${itemId}/fields`, body: fields });
}

/** The events of an entry and its cases, by chain, in the order of their numbers. */
export async function chainsOf(running: TestRegister, no: string) {
  return Map.groupBy(await eventsWhere(running, "EntryNo", no), ({ ChainKey }) => ChainKey);
}

/** In the order of their numbers. */
export async function eventsWhere(
  running: TestRegister,
  column: "EntryNo" | "ChainKey",
  value: string,
): Promise<readonly StoredEvent[]> {
  const items = await itemsWhere(running, "events", column, value);
  const events = items.map(({ fields, id }): StoredEvent => {
    const event = eventSchema.parse(fields);
    const revision = Number(event.EventKey.slice(event.ChainKey.length + 1));
    return { ...event, itemId: id, revision };
  });
  return events.sort((a, b) => a.revision - b.revision);
}

/** Recomputes the hashes from the stored columns alone. */
export function expectIntactChain(events: readonly StoredEvent[]): void {
  let previous = "";
  for (const { ChainKey, Data, Hash, PreviousHash } of events) {
    expect(PreviousHash).toBe(previous);
    const text = JSON.stringify([ChainKey, PreviousHash, Data]);
    expect(createHash("sha256").update(text).digest("hex")).toBe(Hash);
    previous = Hash;
  }
  expect(new Set(events.map(({ revision }) => revision)).size).toBe(events.length);
}

/** Items, events and what the replica shows tell the same story. */
export async function expectConsistent(
  running: TestRegister,
  register: RunningRegister,
  no: string,
): Promise<void> {
  const chains = await chainsOf(running, no);
  for (const events of chains.values()) expectIntactChain(events);
  const item = await entryItem(running, no);
  expectLastEvent(item.fields, chains.get(no.toLowerCase()));
  const cases = await itemsWhere(running, "cases", "EntryNo", no);
  for (const { fields } of cases) {
    expectLastEvent(fields, chains.get(`case/${String(fields.CaseKey)}`));
  }
  expect(chains.size).toBe(1 + cases.length);
  await expectToldByEvents(register, no);
}

function expectLastEvent(
  fields: Readonly<Record<string, unknown>>,
  events: readonly StoredEvent[] | undefined,
): void {
  const last = events?.at(-1);
  const change = lastChangeSchema.parse(JSON.parse(String(fields.LastChange)));
  expect(last).toMatchObject({ revision: fields.Revision, ChangeId: change.id });
  expect(change.revision).toBe(fields.Revision);
}

async function expectToldByEvents(register: RunningRegister, no: string): Promise<void> {
  const history = await register.reads.history(no);
  const told = (chain: string) =>
    history
      .filter((event) => event.chain === chain)
      .reduce<JsonRecord>((record, { change }) => applyChanges(record, change.changes), {});
  const entry = register.reads.entry(no);
  if (entry === undefined) throw new Error(`${no} is not in memory`);
  const { eTag: _eTag, no: _no, revision: _counted, webUrl: _url, values: shown, ...kept } = entry;
  const { changedOn: _derived, ...values } = shown;
  expect({ ...values, ...kept }).toEqual(told(no.toLowerCase()));
  for (const one of register.reads.casesOf(no)) {
    const { causes, key, state, targetVersion } = told(`case/${one.key}`);
    expect({ causes, key, state, targetVersion }).toEqual({
      causes: one.causes,
      key: one.key,
      state: one.state,
      targetVersion: one.targetVersion,
    });
  }
}

/** Keys of the system list that begin like this. */
export async function systemKeys({ lists, send }: TestRegister, prefix: string) {
  const path = `${lists.system}/items?$expand=fields&$top=5000`;
  const { value } = pageSchema.parse((await send({ method: "GET", path })).body);
  return value
    .map(({ fields }) => keySchema.parse(fields).Key)
    .filter((key) => key.startsWith(prefix));
}

/** Lets rounds run until nothing that was found in one is left for the next. */
export async function runRounds(...registers: readonly RunningRegister[]): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++) {
    await Promise.all(registers.map((one) => one.roundEnded()));
  }
}
