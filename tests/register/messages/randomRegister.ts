import fc from "fast-check";
import { requestCase } from "#domain/cases/caseStart.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import type { Contacts } from "#domain/settings/organisation.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { createMemory } from "#register/createMemory.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { entryRecordType, entryToRecord } from "#register/memory/entryRecord.ts";
import { deliveryKey, messageValue } from "#register/messages/ledger.ts";
import { claimedBy } from "#register/messages/sending.ts";
import { accountKey } from "#register/people/accounts.ts";
import { registerLists } from "#register/registerLists.ts";
import { instantAt } from "#register/store/clock.ts";
import { day } from "#tests/domain/builders.ts";
import { anEntry } from "#tests/teams/cases.ts";

export const PERSONS: readonly Person[] = [1, 2, 3].map((n) => ({
  id: `0a000000-0000-4000-8000-00000000000${n}`,
  name: `Person ${n}`,
}));
/** The only coordinator owns nothing. */
const [COORDINATOR, ...OTHERS] = PERSONS;
export const NUMBERS = ["KI-2026-0001", "KI-2026-0002"];
const NOON = Date.parse("2026-11-23T12:00:00Z");
const DAY_MS = 86_400_000;

const person = fc.constantFrom(...PERSONS);
const other = fc.constantFrom(...OTHERS);
const number = fc.constantFrom(...NUMBERS);
/** What moves what is due. */
export const change = fc.oneof(
  fc.record({
    kind: fc.constant("entry" as const),
    ...{ no: number, owner: other, deputy: other, head: person },
  }),
  fc.record({
    kind: fc.constant("case" as const),
    ...{ no: number, at: fc.integer({ min: 1, max: 2 }), state: fc.constantFrom(...CASE_STATES) },
    due: fc.constantFrom("2026-11-10", "2026-11-23", "2026-12-04"),
  }),
  fc.record({
    kind: fc.constant("row" as const),
    ...{ no: number, person, state: fc.constantFrom("sent" as const, "failed" as const) },
  }),
  fc.record({ kind: fc.constant("account" as const), person, isGone: fc.boolean() }),
  fc.record({
    kind: fc.constant("absence" as const),
    person,
    until: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ kind: fc.constant("day" as const) }),
);
/** A case may differ in more than what is drawn for all. */
export type Change = (typeof change extends fc.Arbitrary<infer One> ? One : never) & {
  readonly also?: Partial<EvaluationCase>;
};

/** A register that nothing but these changes moves: memory without a tenant. */
export function createWorld() {
  let now = NOON;
  let version = 0;
  const context = contextAt(() => now);
  const { keyValues, replica } = context;

  const itemOf = (id: string, fields: Readonly<Record<string, unknown>>) => ({
    ...{ id, eTag: `"x,${++version}"`, webUrl: null, modifiedBy: null },
    // SharePoint tells no empty column.
    fields: {
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
      Revision: 1,
    },
  });
  const setRow = (key: string, value: object) =>
    keyValues.items.restore(
      [{ id: key, eTag: `"x,${++version}"`, webUrl: null, value: { key, value } }],
      "cursor",
    );

  function change(one: Change): void {
    const at = instantAt(now);
    switch (one.kind) {
      case "entry": {
        const { deputy, head, no, owner } = one;
        const persons = { ownerId: owner.id, ownerName: owner.name, headOfOfficeId: head.id };
        const deputies = { deputyId: deputy.id, deputyName: deputy.name };
        const entry = { ...anEntry({ ...persons, ...deputies }), no };
        const record = entryToRecord({ ...entry, values: { ...entry.values, registerNo: no } });
        const fields = entryRecordType(() => day("2026-11-23")).fields(record, at);
        replica.entryItems.apply(itemOf(no, fields));
        return;
      }
      case "case":
        replica.caseItems.apply(
          itemOf(`${one.no}-${one.at}`, caseRecordType.fields(caseToRecord(caseOf(one, at)))),
        );
        return;
      case "row": {
        const caseKey = `${one.no.toLowerCase()}-v1`;
        const messageId = "request-v1";
        const row = { ...claimedBy("x", now, 0), caseKey, messageId, bundle: null } as const;
        const sent = { state: one.state, sentOn: day("2026-11-20"), person: one.person };
        setRow(deliveryKey(caseKey, one.person.id, messageId), messageValue({ ...row, ...sent }));
        return;
      }
      case "account":
        setRow(accountKey(one.person.id), one.isGone ? { state: "gone", since: "2026-11-20" } : {});
        return;
      case "absence":
        setRow(`absence/${one.person.id}`, { until: `2026-11-2${one.until}` });
        return;
      case "day":
        now += DAY_MS;
    }
  }

  return { change, context };
}

function caseOf(one: Extract<Change, { kind: "case" }>, at: string): EvaluationCase {
  const causeKey = `${one.no.toLowerCase()}/v${one.at}`;
  const asked = requestCase(
    {
      ...{ key: causeKey.replace("/", "-"), causeKey, entryNo: one.no, targetRevision: one.at },
      ...{ targetVersion: "2.0", previousVersion: "1.0" },
    },
    { trigger: "version", by: { ...SYSTEM, role: "system" } },
    { today: day("2026-11-20"), at, closingDays: [], deadlines: defaultDeadlines },
  );
  if (!asked.ok) throw new Error(asked.problem);
  const isRunning = ["requested", "query", "open", "objection"].includes(one.state);
  return {
    ...asked.value,
    ...{ revision: 1, state: one.state, due: isRunning ? day(one.due) : null },
    ...{ openedOn: day("2026-11-20"), closedOn: isRunning ? null : day("2026-11-20") },
    ...one.also,
  };
}

/** Memory without a tenant: nobody is asked anything. */
function contextAt(now: () => number): Context {
  const refuse = () => Promise.reject(new Error("Nobody is asked"));
  const paths = { entries: "/e", cases: "/c", events: "/v", system: "/s" };
  const lists = registerLists(refuse, () => paths, { all: () => [] });
  const contacts: Contacts = {
    ...{ coordination: COORDINATOR === undefined ? [] : [COORDINATOR], dataProtection: [] },
    ...{ informationSecurity: [], legal: [], staffCouncil: [], itProvider: [] },
  };
  const organisation = { orgUnits: [], closingDays: [], contacts };
  const memory = createMemory(lists, { now, realNow: now, organisation });
  return {
    ...memory,
    people: { person: refuse, search: refuse, accounts: refuse },
    ...{ now, realNow: now, instance: "test", wake: () => undefined, look: refuse },
    ...{ isEntryGone: refuse, isCaseGone: refuse, isDrawn: () => false },
    withLock: (_key, work) => work(),
  };
}
