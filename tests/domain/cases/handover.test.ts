import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvaluationCase, NotMine } from "#domain/cases/evaluationCase.ts";
import {
  answerHandover,
  closeHandovers,
  followEntry,
  handOver,
  mayNominate,
  needsResponsible,
  nominate,
  openHandovers,
} from "#domain/cases/handover.ts";
import type { Entry } from "#domain/entry/entry.ts";
import type { Person } from "#domain/people/person.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { aCase, accepted, deputy, on, owner, problemOf } from "#tests/domain/builders.ts";

const when = on("2026-11-16");
const later = on("2026-11-17");
const nina = { id: "n-1", name: "Nina Neu" };
const otto = { id: "n-2", name: "Otto Neu" };
const responsibleIds = [owner.id, deputy.id];

const entry: Entry = {
  no: "KI-2026-0001",
  revision: 7,
  versionRevision: 7,
  values: {
    ownerId: owner.id,
    ownerName: owner.name,
    deputyId: deputy.id,
    deputyName: deputy.name,
  },
};

const named = (person: Person = nina, by: Person = owner, before = aCase()) =>
  accepted(nominate(before, { by, named: person, responsibleIds }, when));
const states = ({ notMine }: EvaluationCase) => notMine.map(({ handover }) => handover?.state);

describe("naming somebody", () => {
  test("asks the named person; state and deadline stay", () => {
    const asked = named();
    expect(asked).toEqual({
      ...aCase(),
      notMine: [
        {
          by: { id: owner.id, name: owner.name },
          namedId: nina.id,
          namedName: nina.name,
          at: when.at,
          targetRevision: 7,
          handover: { state: "asked", at: when.at },
        },
      ],
    });
    expect(openHandovers(asked)).toEqual([
      { index: 1, person: nina, by: { id: owner.id, name: owner.name } },
    ]);
  });

  test("without a name asks nobody, and the coordinators have to look", () => {
    const unknown = accepted(nominate(aCase(), { by: deputy, responsibleIds }, when));
    expect(unknown.notMine[0]).not.toHaveProperty("handover");
    expect(openHandovers(unknown)).toEqual([]);
    expect(needsResponsible(unknown, entry)).toBe(true);
    expect(mayNominate(unknown, deputy.id)).toBe(false);
    expect(mayNominate(unknown, owner.id)).toBe(true);
    // A newer version asks anew.
    const newer = { ...unknown, targetRevision: unknown.targetRevision + 1 };
    expect(mayNominate(newer, deputy.id)).toBe(true);
  });

  test("again takes back whom the same person named before, and nobody else's", () => {
    const both = named(otto, deputy, named());
    const again = accepted(nominate(both, { by: owner, named: otto, responsibleIds }, later));
    expect(states(again)).toEqual(["closed", "asked", "asked"]);
    const unknown = accepted(nominate(both, { by: deputy, responsibleIds }, later));
    expect(states(unknown)).toEqual(["asked", "closed", undefined]);
    // A person that was taken back can be named again.
    const back = accepted(nominate(again, { by: owner, named: nina, responsibleIds }, later));
    expect(states(back)).toEqual(["closed", "asked", "closed", "asked"]);
  });

  test.each([
    ["somebody who is not responsible", { by: otto, named: nina }, "notAllowed"],
    ["oneself", { by: owner, named: owner }, "namedOneself"],
    ["the other responsible person", { by: owner, named: deputy }, "alreadyResponsible"],
  ] as const)("%s is refused", (_who, input, problem) => {
    expect(problemOf(nominate(aCase(), { ...input, responsibleIds }, when))).toBe(problem);
  });

  test("the same person twice changes nothing, and who has declined is not asked again", () => {
    const input = { by: owner, named: nina, responsibleIds };
    expect(problemOf(nominate(named(), input, later))).toBe("noChange");
    const declined = accepted(answerHandover(named(), { personId: nina.id, accept: false }, later));
    expect(problemOf(nominate(declined, input, later))).toBe("alreadyDeclined");
    expect(problemOf(nominate(declined, { ...input, by: deputy }, later))).toBe("alreadyDeclined");
    expect(needsResponsible(declined, entry)).toBe(true);
    expect(mayNominate(declined, owner.id)).toBe(true);
  });

  test("has an end: a case is one column of limited length", () => {
    let full = aCase();
    for (let count = 0; count < 20; count++) {
      full = named({ id: `n-${count}`, name: "Nina" }, owner, full);
    }
    const input = { by: owner, named: otto, responsibleIds };
    expect(problemOf(nominate(full, input, when))).toBe("namedTooMany");
  });

  test.each(CASE_STATES.filter((state) => state !== "requested"))("is over in %s", (state) => {
    const input = { by: owner, named: nina, responsibleIds };
    expect(problemOf(nominate(aCase({ state }), input, when))).not.toBe("accepted");
  });
});

describe("the named person", () => {
  test.each([
    ["owner", owner],
    ["deputy", deputy],
  ] as const)("who accepts takes the place of the %s, and of nobody else", (place, by) => {
    const asked = named(nina, by);
    const taken = handOver(entry, asked, nina.id);
    expect(taken?.values).toEqual({
      ...entry.values,
      [`${place}Id`]: nina.id,
      [`${place}Name`]: nina.name,
    });
    const answered = accepted(answerHandover(asked, { personId: nina.id, accept: true }, later));
    expect(answered).toEqual({
      ...asked,
      notMine: [{ ...asked.notMine[0], handover: { state: "accepted", at: later.at } }],
    });
  });

  test("named by both takes the owner's place, and both requests are answered", () => {
    const both = named(nina, owner, named(nina, deputy));
    expect(handOver(entry, both, nina.id)?.values).toMatchObject({
      ownerId: nina.id,
      deputyId: deputy.id,
    });
    const answered = accepted(answerHandover(both, { personId: nina.id, accept: true }, later));
    expect(states(answered)).toEqual(["accepted", "accepted"]);
  });

  test("may press twice, but not change the answer", () => {
    for (const accept of [true, false]) {
      const once = accepted(answerHandover(named(), { personId: nina.id, accept }, later));
      expect(accepted(answerHandover(once, { personId: nina.id, accept }, later))).toBe(once);
      const other = answerHandover(once, { personId: nina.id, accept: !accept }, later);
      expect(problemOf(other)).toBe("handoverClosed");
    }
  });

  test("takes nothing from somebody who is no longer responsible", () => {
    const other = { ...entry, values: { ownerId: otto.id, ownerName: otto.name } };
    expect(handOver(other, named(), nina.id)).toBeUndefined();
  });
});

test("nobody but the named person answers, and only while the case runs and the request is open", () => {
  const person = fc.constantFrom(owner, deputy, nina, otto);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(owner, deputy), fc.constantFrom(nina, otto, undefined))),
      fc.array(fc.tuple(person, fc.boolean()), { maxLength: 4 }),
      fc.constantFrom(...CASE_STATES),
      (nominations, answers, state) => {
        let one = aCase();
        for (const [by, who] of nominations) {
          const input = { by, responsibleIds, ...(who === undefined ? {} : { named: who }) };
          const next = nominate(one, input, when);
          if (next.ok) one = next.value;
        }
        for (const by of responsibleIds) {
          const ofOne = openHandovers(one).filter((open) => open.by.id === by);
          expect(ofOne.length).toBeLessThanOrEqual(1);
        }
        one = { ...one, state };
        for (const [who, accept] of answers) {
          const wasAsked = openHandovers(one).some((open) => open.person.id === who.id);
          const next = answerHandover(one, { personId: who.id, accept }, later);
          if (!wasAsked) {
            expect(next.ok ? next.value : one).toBe(one);
            continue;
          }
          const taken = handOver(entry, one, who.id);
          expect(relationChanges(taken)).toBeLessThanOrEqual(1);
          one = accepted(next);
          expect(openHandovers(one).some((open) => open.person.id === who.id)).toBe(false);
          // Nothing but the rows changes: the deadline runs on.
          expect({ ...one, notMine: [] }).toEqual({ ...aCase({ state }), notMine: [] });
        }
      },
    ),
    { seed: 20261116, numRuns: 500 },
  );
});

function relationChanges(taken: Entry | undefined): number {
  const { ownerId, deputyId } = taken?.values ?? entry.values;
  return Number(ownerId !== owner.id) + Number(deputyId !== deputy.id);
}

describe("the case follows the entry", () => {
  test("an acceptance that only the entry knows of is read from it", () => {
    const asked = named();
    const taken = handOver(entry, asked, nina.id);
    if (taken === undefined) throw new Error("not taken");
    const followed = followEntry(asked, taken, later);
    expect(states(followed)).toEqual(["accepted"]);
    expect(followEntry(followed, taken, later)).toBe(followed);
  });

  test("a place that was given to somebody else is no longer offered", () => {
    const values = { ownerId: otto.id, ownerName: otto.name };
    expect(states(followEntry(named(), { ...entry, values }, later))).toEqual(["closed"]);
  });

  test("nothing changes while nothing has happened, nor in a closed case", () => {
    const asked = named();
    expect(followEntry(asked, entry, later)).toBe(asked);
    const closed = { ...asked, state: "withdrawn" } as const;
    expect(followEntry(closed, { ...entry, values: {} }, later)).toBe(closed);
    expect(openHandovers(closed)).toEqual([]);
  });

  test("a coordinator's word settles everything that was said, but not what was accepted", () => {
    const rows: readonly NotMine[] = [
      { by: owner, at: when.at },
      { by: owner, at: when.at, namedName: "Frau Winter" },
      ...named().notMine,
    ];
    const settled = closeHandovers(aCase({ notMine: rows }), later);
    expect(states(settled)).toEqual(["closed", "closed", "closed"]);
    expect(closeHandovers(settled, later)).toBe(settled);
    expect(needsResponsible(settled, entry)).toBe(false);
    const answered = accepted(answerHandover(named(), { personId: nina.id, accept: true }, later));
    expect(closeHandovers(answered, later)).toBe(answered);
  });

  test("who has gone leaves nothing open: only those responsible now count", () => {
    const unknown = accepted(nominate(aCase(), { by: owner, responsibleIds }, when));
    const values = { ownerId: otto.id, ownerName: otto.name };
    expect(needsResponsible(unknown, { ...entry, values })).toBe(false);
    expect(needsResponsible({ ...unknown, state: "open" }, entry)).toBe(false);
  });
});
