import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerClassification,
  confirmAnswer,
  confirmClassification,
  treeOfCase,
  type WantedAnswer,
} from "#domain/cases/caseClassification.ts";
import { answersIn, classificationWalk } from "#domain/cases/classificationAnswers.ts";
import { classificationPrefill } from "#domain/cases/classificationPrefill.ts";
import type { CaseActor, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { answerWords, questionWords } from "#domain/classification/answerWords.ts";
import { classify } from "#domain/classification/classify.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE, TREE_VERSIONS } from "#domain/classification/treeVersions.ts";
import { CASE_STATES, RISK_CLASSES } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, on, owner, problemOf } from "#tests/domain/builders.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";

const when = on("2026-11-16");
const later = on("2026-11-17");
const open = aCase({ state: "open", depth: "full" });
const ownerIds = [owner.id];
const tree = CURRENT_TREE;

type Asked = Readonly<Record<string, readonly [seen: Answer | null, answer: Answer | null]>>;

function answer(one: EvaluationCase, asked: Asked, by: CaseActor = owner, at = when) {
  const wanted = Object.entries(asked).map(([question, [seen, answer]]): [string, WantedAnswer] => [
    question,
    { seen, answer },
  ]);
  return answerClassification(one, { by, answers: Object.fromEntries(wanted), tree }, at);
}
const fresh = (answers: Readonly<Record<string, Answer>>): Asked =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, [null, answer]]));
const confirm = (one: EvaluationCase, by: CaseActor = coordinator) =>
  confirmClassification(one, { by, ownerIds, tree }, later);
const answersOf = ({ classification }: EvaluationCase) => answersIn(classification, tree);

const mail = accepted(answer(open, fresh(CLASS_ANSWERS.highRiskExempt)));
const confirmed = accepted(confirm(mail));

describe("an answer", () => {
  test.each<readonly [string, EvaluationCase, Asked, unknown]>([
    [
      "to what is not asked",
      open,
      { X9: [null, "yes"] },
      { code: "badAnswer", details: { X9: "unknownQuestion" } },
    ],
    [
      "that is no option",
      open,
      { A1: [null, "maybe"] },
      { code: "badAnswer", details: { A1: "unknownOption" } },
    ],
    [
      "of several where one is asked",
      open,
      { A1: [null, ["yes"]] },
      { code: "badAnswer", details: { A1: "wrongKind" } },
    ],
    [
      "of one where several are asked",
      mail,
      { C1: [["none"], "none"] },
      { code: "badAnswer", details: { C1: "wrongKind" } },
    ],
    [
      "of none of the options",
      mail,
      { C1: [["none"], []] },
      { code: "badAnswer", details: { C1: "emptyAnswer" } },
    ],
    [
      "beside one that stands alone",
      mail,
      { E1: [["7c"], ["7c", "none"]] },
      { code: "badAnswer", details: { E1: "exclusiveBroken" } },
    ],
    [
      "off the path",
      open,
      { A1: [null, "yes"], E4: [null, "yes"] },
      { code: "answerOffPath", details: { E4: "offPath" } },
    ],
    [
      "that another answer of the same request puts off the path",
      mail,
      { E1: [["7c"], ["none"]], E4: ["yes", "no"] },
      { code: "answerOffPath", details: { E4: "offPath" } },
    ],
    [
      "to what somebody else has answered since",
      mail,
      { E1: [null, ["5a"]], A1: ["yes", "yes"] },
      { code: "changedMeanwhile", details: { E1: ["7c"] } },
    ],
    [
      "to what somebody else has taken away",
      open,
      { A1: ["no", "yes"] },
      { code: "changedMeanwhile", details: { A1: null } },
    ],
    ["that stands already, whatever was seen", mail, { A1: ["no", "yes"] }, "noChange"],
    ["with the same options in another order", mail, { E1: [null, ["7c", "7c"]] }, "noChange"],
    ["that nobody gave, taken away", open, { A1: [null, null] }, "noChange"],
  ])("%s is refused", (_, from, asked, expected) => {
    expect(problemOf(answer(from, asked))).toEqual(expected);
  });

  test.each(CASE_STATES)(
    "is taken while the evaluation is open, and not while it is %s",
    (state) => {
      const given = answer({ ...open, state }, { A1: [null, "yes"] });
      const asked = ["requested", "objection"].includes(state) ? "notOpen" : "notRunning";
      const isAsked = state === "open" || state === "query";
      expect(problemOf(given)).toBe(isAsked ? "accepted" : asked);
      expect(problemOf(confirm({ ...mail, state }))).toBe(isAsked ? "accepted" : asked);
    },
  );

  test("is stored with who gave it, in the order of its question", () => {
    const given = accepted(answer(mail, { E1: [["7c"], ["8a", "5a"]] }, coordinator, later));
    expect(given.classification?.answers.E1).toEqual({
      answer: ["5a", "8a"],
      by: coordinator,
      at: later.at,
    });
    expect(given.classification?.answers.A1).toEqual(mail.classification?.answers.A1);
  });

  test("that an earlier one puts off the path stays, counts again later, and may always be taken away", () => {
    const other = accepted(answer(mail, { E1: [["7c"], ["none"]] }));
    expect(classificationWalk(other.classification, tree).offPath).toContain("E4");
    expect(answersOf(other).E4).toBe("yes");
    const back = accepted(answer(other, { E1: [["none"], ["7c"]] }));
    expect(classify(answersOf(back))).toEqual(classify(answersOf(mail)));
    const without = accepted(answer(other, { E4: ["yes", null] }));
    expect(answersOf(without)).not.toHaveProperty("E4");
  });

  test("of two people is kept field by field, in whatever order they come", () => {
    const plain = Object.entries(fresh(CLASS_ANSWERS.minimal));
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: plain.length }), (mine) => {
        // Both looked at the plain answers; each changes questions of their own.
        const from = accepted(answer(open, fresh(CLASS_ANSWERS.minimal)));
        const wants = { F1: ["50_1"], G1: ["citizens"], B3: "unmodified", B1: "city" } as const;
        const parts = Object.entries(wants).map(([id, to], at): [boolean, Asked] => [
          mine[at] === true,
          { [id]: [CLASS_ANSWERS.minimal[id] ?? null, to] },
        ]);
        const done = parts
          .toSorted(([a], [b]) => Number(a) - Number(b))
          .reduce((one, [, asked]) => accepted(answer(one, asked)), from);
        expect(answersOf(done)).toMatchObject(wants);
      }),
      { seed: 14, numRuns: 50 },
    );
  });
});

describe("a confirmation", () => {
  test.each(RISK_CLASSES)("of %s confirms every answer of the path", (riskClass) => {
    const done = accepted(confirm(accepted(answer(open, fresh(CLASS_ANSWERS[riskClass])))));
    const by = { id: coordinator.id, name: coordinator.name };
    expect(done.classification?.confirmed).toEqual({ by, at: later.at });
    const outcome = classify(answersOf(done));
    expect(outcome.ok && outcome.value.class).toBe(riskClass);
    for (const one of Object.values(done.classification?.answers ?? {})) {
      expect(one.confirmed?.by).toEqual(by);
    }
  });

  test.each<readonly [string, EvaluationCase, CaseActor, string]>([
    ["of nothing", open, coordinator, "classificationUnfinished"],
    [
      "before the end of the path",
      accepted(answer(open, { A1: [null, "yes"] })),
      coordinator,
      "classificationUnfinished",
    ],
    ["by the owner", mail, owner, "notAllowed"],
    ["by a coordinator who owns the entry", mail, { ...coordinator, id: owner.id }, "ownCase"],
    ["of what is confirmed", confirmed, coordinator, "noChange"],
  ])("%s is refused", (_, from, by, expected) => {
    expect(problemOf(confirm(from, by))).toBe(expected);
  });

  test("ends with a new answer, and stays with the others", () => {
    const after = accepted(answer(confirmed, { E4: ["yes", "no"] }));
    expect(after.classification?.confirmed).toBeUndefined();
    expect(after.classification?.answers.E4).not.toHaveProperty("confirmed");
    expect(after.classification?.answers.A1).toHaveProperty("confirmed");
  });
});

describe("a confirmation of one answer", () => {
  const one = (
    from: EvaluationCase,
    question: string,
    seen: Answer,
    by: CaseActor = coordinator,
    asked = tree,
  ) => confirmAnswer(from, { by, ownerIds, question, seen, tree: asked }, later);

  test("is of this answer alone; with the last of them the whole is still to be confirmed", () => {
    const done = accepted(one(mail, "A1", "yes"));
    const by = { id: coordinator.id, name: coordinator.name };
    expect(done.classification?.answers.A1?.confirmed).toEqual({ by, at: later.at });
    expect(done.classification?.answers.E4).not.toHaveProperty("confirmed");
    const all = Object.entries(answersOf(mail)).reduce(
      (from, [question, seen]) => accepted(one(from, question, seen ?? "")),
      mail,
    );
    expect(all.classification?.confirmed).toBeUndefined();
    const whole = accepted(confirm(all));
    expect(whole.classification?.answers).toEqual(all.classification?.answers);
    expect(
      accepted(answer(done, { A1: ["yes", "unsure"] })).classification?.answers.A1,
    ).not.toHaveProperty("confirmed");
  });

  test("counts whatever else was answered, and of several options in any order", () => {
    const from = accepted(
      answer(open, { ...fresh(CLASS_ANSWERS.minimal), G1: [null, ["citizens", "employees"]] }),
    );
    const meanwhile = accepted(
      answer(from, { B3: [CLASS_ANSWERS.minimal.B3 ?? null, "unmodified"] }),
    );
    const done = accepted(one(meanwhile, "G1", ["employees", "citizens"]));
    expect(done.classification?.answers.G1?.confirmed).toBeDefined();
    expect(answersOf(done).B3).toBe("unmodified");
  });

  const other = accepted(answer(mail, { E1: [["7c"], ["none"]] }));
  test.each<readonly [string, () => ReturnType<typeof one>, unknown]>([
    [
      "to what is not asked",
      () => one(mail, "X9", "yes"),
      { code: "badAnswer", details: { X9: "unknownQuestion" } },
    ],
    [
      "that somebody has changed since",
      () => one(mail, "A1", "no"),
      { code: "changedMeanwhile", details: { A1: "yes" } },
    ],
    [
      "that nobody has given",
      () => one(open, "A1", "yes"),
      { code: "changedMeanwhile", details: { A1: null } },
    ],
    [
      "that does not count",
      () => one(other, "E4", "yes"),
      { code: "answerOffPath", details: { E4: "offPath" } },
    ],
    ["that is confirmed", () => one(confirmed, "A1", "yes"), "noChange"],
    ["by the owner", () => one(mail, "A1", "yes", owner), "notAllowed"],
    [
      "by a coordinator who owns the entry",
      () => one(mail, "A1", "yes", { ...coordinator, id: owner.id }),
      "ownCase",
    ],
    ["once it is decided", () => one({ ...mail, state: "approved" }, "A1", "yes"), "notRunning"],
  ])("%s is refused", (_name, refused, expected) => {
    expect(problemOf(refused())).toEqual(expected);
  });

  test("by another version of the questions takes the whole of the one before away", () => {
    const newer = { ...tree, version: "9.9" };
    const answered = accepted(answer(confirmed, { E4: ["yes", "no"] }));
    const again: EvaluationCase = {
      ...answered,
      classification: {
        ...(answered.classification ?? { tree: "", answers: {} }),
        confirmed: { by: coordinator, at: when.at },
      },
    };
    const kept = accepted(one(again, "E4", "no"));
    expect(kept.classification?.confirmed).toBeDefined();
    const gone = accepted(one(again, "E4", "no", coordinator, newer));
    expect(gone.classification).toMatchObject({ tree: "9.9" });
    expect(gone.classification?.confirmed).toBeUndefined();
  });
});

test("a later case is offered the answers that counted in the last classified decision", () => {
  const decided: EvaluationCase = { ...confirmed, key: "c1", state: "approved" };
  const offPath = accepted(answer(mail, { E1: [["7c"], ["none"]] }));
  const given = accepted(answer(open, { A1: [null, "no"] }));
  expect(classificationPrefill(open, [decided, open], tree)).toEqual(CLASS_ANSWERS.highRiskExempt);
  expect(classificationPrefill(given, [decided], tree)).not.toHaveProperty("A1");
  const other: EvaluationCase = { ...offPath, key: "c1", state: "rejected" };
  expect(classificationPrefill(open, [other], tree)).not.toHaveProperty("E4");
  expect(classificationPrefill(open, [{ ...decided, state: "withdrawn" }], tree)).toEqual({});
  expect(classificationPrefill(open, [open], tree)).toEqual({});
});

test("a running case is asked by the version in force, a closed one read by its own", () => {
  const newer = { ...tree, version: "9.9" };
  expect(treeOfCase(mail, newer).version).toBe("9.9");
  expect(treeOfCase({ ...mail, state: "approved" }, newer)).toBe(tree);
  expect(treeOfCase({ ...open, state: "approved" }, newer).version).toBe("9.9");
  // What was confirmed by another version is to be confirmed again.
  expect(
    problemOf(confirmClassification(confirmed, { by: coordinator, ownerIds, tree: newer }, later)),
  ).toBe("accepted");
});

test.each(TREE_VERSIONS)(
  "every question and option of $version has its few words",
  ({ questions }) => {
    for (const [id, { options, short }] of Object.entries(questions)) {
      expect(questionWords(id)).toBeDefined();
      expect([short.de, short.en].every((text) => text.length > 0 && text.length <= 40)).toBe(true);
      const words = answerWords(
        id,
        options.map(({ key }) => key),
      );
      expect(words.de.split(" · ")).toHaveLength(options.length);
    }
    expect(questionWords("X9")).toBeUndefined();
  },
);
