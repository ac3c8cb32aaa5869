import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pendingConditions } from "#domain/cases/caseConditions.ts";
import { classify } from "#domain/classification/classify.ts";
import { gatesMissingTo } from "#domain/entry/productiveGates.ts";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import { missingIn } from "#domain/entry/sections.ts";
import { messageKindOf } from "#domain/messages/messageId.ts";
import { addDays } from "#domain/time/day.ts";
import { DEMO_EVALUATIONS } from "#local/demoEvaluations.ts";
import { DEMO_REGISTER } from "#local/demoRegister.ts";
import { personByHandle } from "#local/people.ts";
import { seedRegister } from "#server/start/seed.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const DECIDED = DEMO_REGISTER.flatMap(({ decision, values }) =>
  decision === undefined ? [] : [{ ...decision, title: String(values.title) }],
);

test.each(DECIDED)("the answers of «$title» give $riskClass", ({ answers, riskClass }) => {
  const value = { class: riskClass, provisional: false };
  expect(classify(answers)).toMatchObject({ ok: true, value });
});

test("every class that people meet is there, and no evaluation without its application", () => {
  const classes = DECIDED.map(({ riskClass }) => riskClass);
  expect(new Set(classes)).toEqual(new Set(["highRisk", "highRiskExempt", "limited", "minimal"]));
  const titles = DEMO_REGISTER.map(({ values }) => values.title);
  expect(titles).toEqual(expect.arrayContaining(Object.keys(DEMO_EVALUATIONS)));
});

describe("a register that starts with demo data", () => {
  let running: TestService;
  beforeAll(async () => {
    running = await startTestService({ seed: false });
    await seedRegister(running.service.register, DEMO_REGISTER, (handle) => {
      const person = personByHandle(handle);
      if (person === undefined) throw new Error(handle);
      return { person: { id: person.oid, name: person.name }, roles: person.roles };
    });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  function entryOf(title: string) {
    const { reads } = running.service.register;
    const entry = [...reads.entries()].find(({ values }) => values.title === title);
    if (entry === undefined) throw new Error(`${title} is missing`);
    const cases = reads.casesOf(entry.no);
    const gates = gatesMissingTo(entry, {
      ...{ cases, settings: reads.settings(), today: reads.today() },
    });
    return { entry, cases, gates: gates.map(({ field }) => field) };
  }

  test.each(DECIDED)(
    "has «$title» decided by confirmed answers, and nobody is told of that",
    (decided) => {
      const { cases, entry } = entryOf(decided.title);
      expect(entry.values.riskClass).toBe(decided.riskClass);
      expect(cases[0]).toMatchObject({
        state: "approved",
        classified: { outcome: { class: decided.riskClass } },
      });
      expect(Object.keys(cases[0]?.classification?.answers ?? {}).sort()).toEqual(
        Object.keys(decided.answers).sort(),
      );
      const { reads } = running.service.register;
      const told = cases.flatMap(({ key }) => reads.deliveriesOf(key));
      // What it asks for waits for owner and deputy all the same.
      expect(told.filter(({ messageId }) => messageKindOf(messageId) !== "condition")).toEqual([]);
    },
  );

  test("has an approval with a condition that is open, and by when", () => {
    const { reads } = running.service.register;
    const conditions = [...reads.entries()]
      .flatMap(({ no }) => reads.casesOf(no))
      .flatMap(pendingConditions);
    expect(conditions).toEqual([
      expect.objectContaining({ dueOn: addDays(reads.today(), 60), round: 1 }),
    ]);
  });

  test.each([
    "Vorprüfung von Anträgen auf ermäßigte Kita-Beiträge",
    "Automatische Postsortierung in der Ausländerbehörde",
  ])("has «%s» with all sections filled and no gate open", (title) => {
    const { cases, entry, gates } = entryOf(title);
    const outcome = cases[0]?.classified?.outcome;
    const facts = { class: outcome?.class ?? "unclear", values: entry.values, outcome } as const;
    expect(EVALUATION_SECTIONS.flatMap((section) => missingIn(section, facts))).toEqual([]);
    expect(gates).toEqual([]);
  });

  test("has one of which much is open before productive use", () => {
    expect(entryOf("Chat-Assistent für Beschäftigte").gates.length).toBeGreaterThan(2);
  });
});
