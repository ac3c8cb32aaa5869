import { expect } from "vitest";
import { z } from "zod";
import { expectIntactChain } from "#tests/register/listContents.ts";
import type { AskedChange } from "./askedChange.ts";
import { type ReadEvent, readEvents, readItems } from "./lists.ts";
import { textOf } from "./planChanges.ts";
import type { Replicas } from "./startReplicas.ts";

const caseDataSchema = z.object({
  causes: z.array(z.string()),
  entryNo: z.string(),
  state: z.string(),
});
const lastChangeSchema = z.object({ id: z.string(), revision: z.number() });

/** Reads the lists when nobody writes any more: every change is told once, and all lists tell the same. */
export async function expectNothingLost(
  replicas: Replicas,
  asked: readonly AskedChange[],
): Promise<void> {
  const events = await readEvents(replicas);
  const entryItems = await readItems(replicas, "KI-Register");
  const caseItems = await readItems(replicas, "KI-Register Bewertungen");
  const chains = Map.groupBy(events, ({ ChainKey }) => ChainKey);

  expect(new Set(events.map(({ ChangeId }) => ChangeId)).size).toBe(events.length);
  for (const [chain, ofChain] of chains) {
    const numbers = ofChain.map(({ revision }) => revision);
    expect(numbers, chain).toEqual(ofChain.map((_, index) => index + 1));
    expectIntactChain(ofChain);
  }

  expect(chains.size).toBe(entryItems.length + caseItems.length);
  for (const { fields } of entryItems) {
    const chain = chains.get(String(fields.RegisterNo).toLowerCase()) ?? [];
    expectLastEvent(fields, chain);
    expect(lastValue(chain, "version")).toBe(fields.Version);
    expect(lastValue(chain, "title")).toBe(fields.Title);
  }
  for (const { fields } of caseItems) {
    expectLastEvent(fields, chains.get(`case/${String(fields.CaseKey)}`) ?? []);
  }

  const byEntry = Map.groupBy(events, ({ EntryNo }) => EntryNo);
  const wronglyTold = asked.flatMap((change) => {
    const times = timesTold(change, byEntry.get(change.entryNo) ?? []);
    const least = change.acknowledged ? 1 : 0;
    return times >= least && times <= change.requests ? [] : [{ ...change, times }];
  });
  expect(wronglyTold).toEqual([]);

  expectOneCaseEach(entryItems, caseItems);
}

/** The item carries the change of its chain's last event. */
export function expectLastEvent(
  fields: Readonly<Record<string, unknown>>,
  chain: readonly ReadEvent[],
): void {
  const last = chain.at(-1);
  const change = lastChangeSchema.parse(JSON.parse(String(fields.LastChange)));
  expect(last).toMatchObject({ revision: fields.Revision, ChangeId: change.id });
  expect(change.revision).toBe(fields.Revision);
}

function lastValue(chain: readonly ReadEvent[], field: string): unknown {
  return chain.flatMap(({ data }) => data.changes).findLast((change) => change.field === field)
    ?.after;
}

/** How many events tell of this change as something that was done, not as a state that lasts. */
function timesTold(
  { caseKey, channel, mark, what }: AskedChange,
  events: readonly ReadEvent[],
): number {
  return events.filter(({ Action, ChainKey, data }) => {
    if (data.channel !== channel) return false;
    if (caseKey !== null && ChainKey !== `case/${caseKey}`) return false;
    if (what === "version") return changesTo(data, "version", mark);
    if (what === "title") return changesTo(data, "title", textOf(mark));
    if (Action !== what) return false;
    if (what === "decided") return data.reason === textOf(mark);
    // A confirmation has no text; a case is confirmed once.
    return what === "confirmedUnchanged" || adds(data, textOf(mark));
  }).length;
}

function changesTo(data: ReadEvent["data"], field: string, value: string): boolean {
  return data.changes.some((change) => change.field === field && change.after === value);
}

/**
 * Queries and incidents of a case are one value each: an earlier one stands before and after. A query whose answer was
 * lost is answered with its own text.
 */
function adds(data: ReadEvent["data"], text: string): boolean {
  const times = (value: unknown): number => (JSON.stringify(value) ?? "").split(text).length;
  return data.changes.some(({ after, before }) => times(after) > times(before));
}

type Items = Awaited<ReturnType<typeof readItems>>;

/** No cause has two cases, no entry two running ones, and the version an entry has now is asked about. */
function expectOneCaseEach(entryItems: Items, caseItems: Items): void {
  const cases = caseItems.map(({ fields }) => ({
    key: fields.CaseKey,
    ...caseDataSchema.parse({
      ...JSON.parse(String(fields.Data)),
      ...JSON.parse(String(fields.Causes)),
    }),
  }));
  const causes = cases.flatMap((one) => one.causes);
  expect(new Set(causes).size).toBe(causes.length);
  for (const { fields } of entryItems) {
    const ofEntry = cases.filter(({ entryNo }) => entryNo === fields.RegisterNo);
    const running = ofEntry.filter(({ state }) => RUNNING.includes(state));
    expect(running.length).toBeLessThanOrEqual(1);
    const cause = `${String(fields.RegisterNo).toLowerCase()}/v${String(fields.VersionRevision)}`;
    const isAsked = ofEntry.some((one) => one.causes.includes(cause));
    // While the coordination evaluates a version, the next one waits.
    const waits = running.some(({ state }) => state === "open" || state === "query");
    expect(isAsked || waits, `${cause} is asked about`).toBe(true);
  }
}

const RUNNING = ["requested", "objection", "open", "query"];
