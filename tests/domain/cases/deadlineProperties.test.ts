import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { campaignCase, joinCampaign } from "#domain/cases/campaignCase.ts";
import { questionDelivered } from "#domain/cases/caseDeadline.ts";
import { extendCase, raiseToFull } from "#domain/cases/caseDecision.ts";
import { answerQuery, askQuery } from "#domain/cases/caseQuery.ts";
import { joinCause, moveToVersion } from "#domain/cases/caseTransitions.ts";
import { defaultDeadlines, dueDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase, Harm } from "#domain/cases/evaluationCase.ts";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import { assessIncident, joinIncident } from "#domain/cases/incident.ts";
import { joinPlatformChange } from "#domain/cases/platformCase.ts";
import { joinChange } from "#domain/cases/significantChange.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { addWorkingDays, workingDaysBetween } from "#domain/time/workingDay.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, day, owner } from "#tests/domain/builders.ts";
import { momentOn } from "./caseWalk.ts";

const SETTINGS = { seed: 20261127, numRuns: 300 };
const OPENED = day("2026-11-13");
const { closingDays } = momentOn(OPENED);
const by = { by: coordinator, ownerIds: [] };

/** What joins a case that runs: none of it is asked for by those who evaluate. */
type TriggerKind = "incident" | "change" | "campaign" | "platform" | "cause";
const trigger = fc.record({
  kind: fc.constantFrom<TriggerKind>("incident", "change", "campaign", "platform", "cause"),
  harm: fc.constantFrom(...HARMS),
  riskClass: fc.constantFrom<RiskClass>(...RISK_CLASSES),
});
type Trigger = typeof trigger extends fc.Arbitrary<infer Value> ? Value : never;

function joined(one: EvaluationCase, { harm, kind, riskClass }: Trigger, today: Day) {
  const when = momentOn(today);
  const around = { riskClass, operationStatus: "productive", channel: "tab" } as const;
  switch (kind) {
    case "incident": {
      const incident = anIncident(harm, riskClass, today);
      return joinIncident(one, { causeKey: `ki-2026-0001/incident/${today}`, incident }, when);
    }
    case "change": {
      const answer = {
        option: "changed",
        changed: ["T1"],
        unsure: [],
        live: "planned",
        dateUnknown: true,
      } as const;
      const causeKey = `ki-2026-0001/report/${today}`;
      return joinChange(one, { ...around, answer, by: owner, causeKey }, when);
    }
    case "campaign":
      return joinCampaign(one, aCampaign(addDays(today, 30)), when);
    case "platform":
      return joinPlatformChange(
        one,
        {
          caseKey: `p-${today}`,
          entryNo: "KI-2026-0002",
          title: "P",
          version: "2",
          outcome: "full",
        },
        when,
      );
    case "cause":
      return joinCause(one, { causeKey: `ki-2026-0001/period/${today}`, due: addDays(today, 90) });
  }
}

function anIncident(harm: Harm, riskClass: RiskClass, today: Day) {
  const report = { id: today, text: "Falscher Bescheid.", on: today, harm };
  const reporter = { role: "employee", id: "e-1", name: "E" } as const;
  const input = { by: reporter, channel: "tab", riskClass, operationStatus: "productive" } as const;
  return accepted(assessIncident(report, input, momentOn(today)));
}

function aCampaign(due: Day | null) {
  return {
    id: `c-${due}`,
    trigger: "campaign",
    reason: "Neue Vorgabe des Landes.",
    by: coordinator,
    at: "2026-11-13T09:00:00.000Z",
    filter: {},
    due,
  } as const;
}

const RULES = { closingDays, deadlines: defaultDeadlines };
const evaluation = (depth: "short" | "full" = "short") =>
  aCase({ state: "open", depth, openedOn: OPENED, due: dueDay(depth, OPENED, RULES) });

/** Asked on a day, and answered on a later one. */
function queried(one: EvaluationCase, asked: Day, answered: Day, meanwhile = same): EvaluationCase {
  const query = accepted(askQuery(one, { ...by, text: "Warum?" }, momentOn(asked)));
  const reply = { text: "Darum.", by: owner, channel: "tab" } as const;
  return accepted(answerQuery(meanwhile(query), reply, momentOn(answered)));
}

function same(one: EvaluationCase): EvaluationCase {
  return one;
}

const days = fc.nat({ max: 25 });

describe("deadlines (workflow §1 and §6)", () => {
  test("a further trigger never lengthens the deadline of what is asked or evaluated", () => {
    const states = fc.constantFrom(
      aCase(),
      evaluation("short"),
      evaluation("full"),
      accepted(askQuery(evaluation("full"), { ...by, text: "?" }, momentOn(OPENED))),
    );
    fc.assert(
      fc.property(states, fc.array(trigger, { minLength: 1, maxLength: 4 }), days, (...given) => {
        const [start, triggers, after] = given;
        let one = start;
        for (const [index, next] of triggers.entries()) {
          const result = joined(one, next, addDays(OPENED, after + index));
          if (!result.ok) continue;
          const { due, queries, state } = result.value;
          // What is told as an answer begins an evaluation, which has a deadline of its own.
          if (state !== one.state) return;
          expect((due ?? "") <= (one.due ?? "")).toBe(true);
          expect(queries).toEqual(one.queries);
          one = result.value;
        }
      }),
      SETTINGS,
    );
  });

  test("a trigger during a query takes nothing of its pause", () => {
    fc.assert(
      fc.property(trigger, days, days, days, (next, first, second, third) => {
        const asked = addDays(OPENED, first);
        const between = addDays(asked, second);
        const answered = addDays(between, third);
        const plain = queried(evaluation("full"), asked, answered);
        const disturbed = queried(evaluation("full"), asked, answered, (query) => {
          const result = joined(query, next, between);
          return result.ok ? result.value : query;
        });
        expect(disturbed.due).toBe(plain.due);
        const waited = workingDaysBetween(asked, answered, closingDays);
        const regular = dueDay("full", OPENED, RULES);
        expect(plain.due).toBe(addWorkingDays(regular, waited, closingDays));
      }),
      SETTINGS,
    );
  });

  test("raising to a full evaluation counts every pause, and never shortens", () => {
    const pause = fc.tuple(days, days);
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 3 }), fc.option(trigger), (pauses, next) => {
        let one = evaluation("short");
        let today = OPENED;
        let waited = 0;
        for (const [before, length] of pauses) {
          const asked = addDays(today, before);
          today = addDays(asked, length);
          one = queried(one, asked, today);
          waited += workingDaysBetween(asked, today, closingDays);
        }
        const result = next === null ? undefined : joined(one, next, today);
        if (result?.ok === true && result.value.depth === "short") one = result.value;
        const input = { ...by, reason: "Trifft Vorentscheidungen." };
        const raised = accepted(raiseToFull(one, input, momentOn(today)));
        const regular = dueDay("full", OPENED, RULES);
        expect(raised.due).toBe(addWorkingDays(regular, waited, closingDays));
        expect((raised.due ?? "") >= (one.due ?? "")).toBe(true);
      }),
      SETTINGS,
    );
  });

  test("an extension is kept by a pause that follows", () => {
    const extended = accepted(
      extendCase(
        evaluation("full"),
        { ...by, workingDays: 20, reason: "Gutachten." },
        momentOn(OPENED),
      ),
    );
    const answered = queried(extended, day("2026-11-24"), day("2026-12-01"));
    expect(answered.due).toBe(addWorkingDays(OPENED, 30 + 20 + 5, closingDays));
  });
});

describe("the day of a campaign", () => {
  const start = { ...aCase(), causeKey: "ki-2026-0001/campaign/c" };
  const campaignDay = fc.integer({ min: 6, max: 13 });
  const moveTo = (one: EvaluationCase, today: Day) =>
    accepted(
      moveToVersion(
        one,
        {
          causeKey: `ki-2026-0001/v${one.targetRevision + 1}`,
          targetVersion: "2.2",
          targetRevision: one.targetRevision + 1,
        },
        momentOn(today),
      ),
    );

  test("does not move out, however many versions follow", () => {
    fc.assert(
      fc.property(
        campaignDay,
        fc.array(days, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (...given) => {
          const [until, moves, joins] = given;
          const wanted = addDays(OPENED, until);
          const campaign = aCampaign(wanted);
          const asked = joins
            ? accepted(joinCampaign(aCase(), campaign, momentOn(OPENED)))
            : accepted(campaignCase(start, campaign, momentOn(OPENED)));
          let one = asked;
          let today = OPENED;
          for (const move of moves) {
            today = addDays(today, move);
            one = moveTo(one, today);
            expect((one.due ?? "") <= wanted).toBe(true);
          }
        },
      ),
      SETTINGS,
    );
  });

  test("of an earlier version that kept no such day is the sooner one the case is due on", () => {
    const earlier = aCase({ causes: ["ki-2026-0001/campaign/c"], due: day("2026-11-20") });
    expect(moveTo(earlier, day("2026-11-18")).due).toBe("2026-11-20");
    // The regular day was never the campaign's.
    const regular = aCase({ causes: ["ki-2026-0001/campaign/c"] });
    expect(moveTo(regular, day("2026-11-18")).due).toBe("2026-12-02");
  });

  test("ends with its answer: what is asked afterwards has the whole time", () => {
    const asked = accepted(joinCampaign(aCase(), aCampaign(day("2026-11-19")), momentOn(OPENED)));
    const answered = { ...asked, state: "objection", due: day("2026-12-04") } as const;
    expect(moveTo(answered, day("2026-12-01")).due).toBe("2026-12-15");
  });
});

describe("the deadline of an answer runs from the card (workflow §6)", () => {
  test.each<[string, Partial<EvaluationCase>, string, string]>([
    ["delivered when it was asked", {}, "2026-11-13", "2026-11-30"],
    ["delivered three working days later", {}, "2026-11-19", "2026-12-03"],
    ["a campaign's day stays", { campaignDue: day("2026-11-25") }, "2026-11-19", "2026-11-25"],
    ["it began before", { deliveredOn: day("2026-11-16") }, "2026-11-19", "2026-11-30"],
    ["answered meanwhile", { state: "objection" }, "2026-11-19", "2026-11-30"],
  ])("%s", (_name, over, on, due) => {
    const moment = {
      today: day("2026-11-19"),
      at: "2026-11-19T09:00:00.000Z",
      closingDays: [],
      deadlines: defaultDeadlines,
    };
    expect(questionDelivered(aCase(over), day(on), moment).due).toBe(due);
  });
});
