import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  answersOf,
  type CardAnswerDraft,
  checkCardAnswer,
  leavesUnchanged,
  triage,
} from "#domain/triage/triage.ts";
import {
  CARD_OPTIONS,
  CHANGED_TICKS,
  REASON_KEYS,
  triageQuestions,
} from "#domain/triage/triageQuestions.ts";
import { ANSWERS, LIVE, QUESTION_IDS, RULE_IDS, triageRules } from "#domain/triage/triageRules.ts";
import { OUTCOMES, RISK_CLASSES } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";

const answersSchema = z.strictObject({
  T1: z.enum(ANSWERS),
  T2: z.enum(ANSWERS),
  T3: z.enum(ANSWERS),
  T4: z.enum(ANSWERS),
  T5: z.enum(ANSWERS),
  T6: z.enum(ANSWERS),
  T7: z.enum(ANSWERS),
});
const tableSchema = z.object({
  rules: z.array(z.object({ id: z.string(), outcome: z.string(), suspend: z.string().nullable() })),
  questions: z.array(z.object({ id: z.string(), answers: z.array(z.string()) })),
  cases: z.array(
    z.object({
      case: z.object({ de: z.string() }),
      class: z.enum(RISK_CLASSES),
      answers: answersSchema,
      live: z.enum(LIVE),
      expected: z.object({
        outcome: z.string(),
        suspend: z.string().nullable(),
        rules: z.array(z.string()),
      }),
    }),
  ),
  cardCases: z.array(
    z.object({
      option: z.enum(CARD_OPTIONS),
      changed: z.array(z.enum(CHANGED_TICKS)),
      unsure: z.array(z.enum(QUESTION_IDS)),
      reason: z.object({ key: z.enum(REASON_KEYS), text: z.string().optional() }).nullable(),
      valid: z.boolean(),
      answers: answersSchema.nullable(),
    }),
  ),
});
const raw = sharedTable("triage.json");
const table = raw === undefined ? undefined : tableSchema.parse(raw);
const today = day("2026-11-13");

describe.skipIf(table === undefined)("the rows of triage.json", () => {
  test.each(table?.cases ?? [])("$case.de ($class)", (row) => {
    const { outcome, suspend, ruleHits } = triage({
      riskClass: row.class,
      answers: row.answers,
      live: row.live,
    });
    expect({ outcome, suspend, rules: ruleHits }).toEqual(row.expected);
  });

  test.each(table?.cardCases ?? [])("card $option $changed $unsure $reason", (row) => {
    const draft = draftOf(row);
    const checked = checkCardAnswer(draft, today);
    expect(checked.ok).toBe(row.valid);
    if (checked.ok) expect(answersOf(checked.value)).toEqual(row.answers);
  });

  test("every rule and question of the table is here", () => {
    expect(triageRules.map(({ id, outcome, suspend }) => ({ id, outcome, suspend }))).toEqual(
      table?.rules.map(({ id, outcome, suspend }) => ({ id, outcome, suspend })),
    );
    for (const question of table?.questions ?? []) {
      const id = z.enum(QUESTION_IDS).parse(question.id);
      expect(triageQuestions[id].answers).toEqual(question.answers);
    }
  });
});

function draftOf(row: z.infer<typeof tableSchema>["cardCases"][number]): CardAnswerDraft {
  if (row.option !== "unchanged") {
    return {
      option: row.option,
      changed: row.changed,
      unsure: row.unsure,
      live: "live",
      date: today,
    };
  }
  return {
    option: "unchanged",
    ...(row.reason === null ? {} : { reason: row.reason.key }),
    ...(row.reason?.text === undefined ? {} : { reasonText: row.reason.text }),
  };
}

const ticked = { option: "changed", changed: ["T4"], unsure: [] } as const;

test.each<[string, CardAnswerDraft, string]>([
  ["no reason", { option: "unchanged" }, "reasonMissing"],
  [
    "spaces do not count as text",
    { option: "unchanged", reason: "other", reasonText: "  Logo      " },
    "reasonTextTooShort",
  ],
  [
    "nothing ticked",
    { option: "changed", changed: [], unsure: [], live: "live", date: today },
    "tickMissing",
  ],
  ["live without a date", { ...ticked, live: "live", dateUnknown: true }, "dateMissing"],
  ["planned without a date", { ...ticked, live: "planned" }, "dateMissing"],
  ["live from tomorrow", { ...ticked, live: "live", date: day("2026-11-14") }, "dateInFuture"],
  ["planned for yesterday", { ...ticked, live: "planned", date: day("2026-11-12") }, "dateInPast"],
  ["live since 0026", { ...ticked, live: "live", date: day("0026-11-12") }, "dateOutOfRange"],
  ["planned for 9026", { ...ticked, live: "planned", date: day("9026-11-14") }, "dateOutOfRange"],
])("%s is refused", (_name, draft, problem) => {
  expect(checkCardAnswer(draft, today)).toEqual({ ok: false, problem });
});

test.each<[string, CardAnswerDraft]>([
  ["planned, day unknown", { ...ticked, live: "planned", dateUnknown: true }],
  ["planned for today", { ...ticked, live: "planned", date: today }],
  ["live since today", { ...ticked, live: "live", date: today }],
])("%s is accepted", (_name, draft) => {
  expect(checkCardAnswer(draft, today)).toEqual({ ok: true, value: draft });
});

const plain = fc.constantFrom("no", "unsure", "yes" as const);
const answers = fc.record({
  T1: plain,
  T2: plain,
  T3: plain,
  T4: plain,
  T5: plain,
  T6: plain,
  T7: fc.constantFrom(...ANSWERS),
});
const input = fc.record({
  riskClass: fc.constantFrom(...RISK_CLASSES),
  answers,
  live: fc.constantFrom(...LIVE),
});

test("every input has an outcome with at least one rule, and suspension only with full", () => {
  fc.assert(
    fc.property(input, (given) => {
      const { outcome, suspend, ruleHits } = triage(given);
      expect(ruleHits.length).toBeGreaterThan(0);
      expect(ruleHits.every((rule) => RULE_IDS.includes(rule))).toBe(true);
      if (suspend !== null) expect(outcome).toBe("full");
    }),
  );
});

test("no re-evaluation only when every answer is no", () => {
  fc.assert(
    fc.property(input, (given) => {
      if (triage(given).outcome !== "none") return;
      expect(new Set(Object.values(given.answers))).toEqual(new Set(["no"]));
    }),
  );
});

test("one more yes never lowers the outcome", () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...QUESTION_IDS), (given, question) => {
      if (given.answers[question] === "harm") return;
      const more = { ...given, answers: { ...given.answers, [question]: "yes" as const } };
      expect(OUTCOMES.indexOf(triage(more).outcome)).toBeGreaterThanOrEqual(
        OUTCOMES.indexOf(triage(given).outcome),
      );
    }),
  );
});

test("each tick on a card only makes an answer stronger", () => {
  const ticks = fc.record({
    changed: fc.subarray([...CHANGED_TICKS]),
    unsure: fc.subarray([...QUESTION_IDS]),
  });
  fc.assert(
    fc.property(ticks, ({ changed, unsure }) => {
      const card = { option: "unsure", changed, unsure, live: "live" } as const;
      const given = answersOf(card);
      for (const question of QUESTION_IDS) {
        if (changed.includes(question)) expect(["yes", "harm"]).toContain(given[question]);
        else if (unsure.includes(question)) expect(["unsure", "harm"]).toContain(given[question]);
      }
      expect(given.T7 === "harm").toBe(changed.includes("T7:harm"));
    }),
  );
});

describe("that everything else is unchanged is asked of who leaves something", () => {
  const ALL = [...QUESTION_IDS];
  test.each([
    ["one change", { option: "changed", changed: ["T4"], unsure: [] }, true],
    ["unsure about one", { option: "unsure", changed: [], unsure: ["T4"] }, true],
    ["unsure about everything", { option: "unsure", changed: [], unsure: [] }, false],
    ["every point ticked as unsure", { option: "unsure", changed: [], unsure: ALL }, false],
    ["the rest of them changed", { option: "changed", changed: ["T7:harm"], unsure: ALL }, false],
    ["all but one", { option: "unsure", changed: [], unsure: ALL.slice(1) }, true],
  ] as const)("%s", (_name, answer, expected) => {
    expect(leavesUnchanged(answer)).toBe(expected);
  });
});
