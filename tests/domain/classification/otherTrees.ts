import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { version020 } from "#domain/classification/version020/version020.ts";
import { dayOf } from "#domain/time/day.ts";

const present: DecisionTree = version020;

/** A made version by which what has to be marked or disclosed is high-risk. */
export const transparencyIsHighRisk: DecisionTree = {
  ...present,
  version: "9.0.0-test",
  classes: present.classes.map((rule) =>
    rule.class === "limited" ? { ...rule, class: "highRisk" } : rule,
  ),
};

/** One by which a duty of deployers applies a year later. */
export const laterHighRisk: DecisionTree = {
  ...present,
  version: "9.1.0-test",
  obligations: present.obligations.map((one) =>
    one.id === "art26-2" ? { ...one, appliesFrom: dayOf(2028, 12, 2) } : one,
  ),
};

const [last] = Object.keys(present.questions).toReversed();
const lastQuestion = present.questions[last ?? ""];

/** One that asks a question more at the end of the path. */
export const asksMore: DecisionTree = {
  ...present,
  version: "9.2.0-test",
  questions: Object.fromEntries(
    Object.entries(present.questions).flatMap(([id, question]) =>
      question === lastQuestion
        ? [
            [id, { ...question, next: [{ next: "H1" }] }] as const,
            ["H1", { ...question, next: [{ next: "RESULT" }] }] as const,
          ]
        : [[id, question] as const],
    ),
  ),
};
