import { describe, expect, test } from "vitest";
import { articles } from "#domain/classification/articles/articles.ts";
import type { DecisionTree, Effects } from "#domain/classification/decisionTree.ts";
import { CURRENT_TREE, TREE_VERSIONS, treeOf } from "#domain/classification/treeVersions.ts";
import type {
  QuestionId,
  QuestionsOf,
  Rule,
} from "#domain/classification/version020/questionKeys.ts";
import { version020 } from "#domain/classification/version020/version020.ts";
import { treeFaults } from "./treeFaults.ts";

describe.each(TREE_VERSIONS)("$version", (tree) => {
  test("has no fault: every question is reached and leads on, every key is there, every text in both languages", () => {
    expect(treeFaults(tree)).toEqual([]);
  });

  test("every question has an example and somebody who can settle it", () => {
    for (const { example, settledBy } of Object.values(tree.questions)) {
      expect(example.de.length).toBeGreaterThan(20);
      expect(settledBy).not.toEqual([]);
    }
  });
});

test("each version is there once, the current one among them", () => {
  const versions = TREE_VERSIONS.map(({ version }) => version);
  expect(new Set(versions).size).toBe(versions.length);
  expect(treeOf(CURRENT_TREE.version)).toBe(CURRENT_TREE);
  expect(treeOf("0.1.0")).toBeUndefined();
});

const loose: DecisionTree = version020;
const [a1, a2] = [version020.questions.A1, version020.questions.A2];
test.each<readonly [fault: string, tree: DecisionTree]>([
  [
    "A3: leads to the unknown B9",
    { ...loose, questions: { ...loose.questions, A3: { ...a1, next: [{ next: "B9" }] } } },
  ],
  [
    "A1: is asked again",
    { ...loose, questions: { ...loose.questions, A2: { ...a2, next: [{ next: "A1" }] } } },
  ],
  [
    "B1: is never reached",
    { ...loose, questions: { ...loose.questions, A3: { ...a1, next: [{ next: "C1" }] } } },
  ],
  [
    "A1:maybe: is no answer",
    { ...loose, routes: [{ if: { any: ["A1:maybe"] }, route: "annexI" }] },
  ],
  [
    "notAi: is there twice",
    { ...loose, reasons: [...loose.reasons, ...loose.reasons.slice(0, 1)] },
  ],
  ["classes: the last does not always hold", { ...loose, classes: loose.classes.slice(0, -1) }],
  ["A1: “unsure” leaves no open point", { ...loose, questions: { ...loose.questions, A1: a2 } }],
  [
    "A1: has the option yes twice",
    {
      ...loose,
      questions: {
        ...loose.questions,
        A1: { ...a1, options: [...a1.options, { ...a1.options[0], key: "yes", label: a1.text }] },
      },
    },
  ],
  [
    "0.2.0-proposal.questions.A1.help: has no text in en",
    { ...loose, questions: { ...loose.questions, A1: { ...a1, help: { de: "Ja", en: " " } } } },
  ],
])("a planted fault is found: %s", (fault, tree) => {
  expect(treeFaults(tree)).toContain(fault);
});

test("a wrong key in a rule does not compile", () => {
  const rules: readonly Rule[] = [
    "E2:yes",
    // @ts-expect-error: there is no question E9
    "E9:yes",
    // @ts-expect-error: E2 has no such option
    { any: ["E2:perhaps"] },
    // @ts-expect-error: nothing collects that
    { hits: "annexIV" },
    // @ts-expect-error: no path ends there
    { reached: "R_MAYBE" },
  ];
  const effects: readonly Effects<QuestionId>[] = [
    { openPoints: "A1" },
    // @ts-expect-error: no such key of the state
    { openPoint: "A1" },
    // @ts-expect-error: no such role
    { role: "owner" },
    // @ts-expect-error: Annex III has no such area
    { annexIII: "9a" },
  ];
  const next: readonly QuestionsOf<"A1">["A1"]["next"][] = [
    [{ if: "A1:yes", next: "A3" }, { next: "RESULT" }],
    // @ts-expect-error: there is no such question
    [{ next: "A9" }],
    // @ts-expect-error: the last rule has to hold in any case
    [{ if: "A1:yes", next: "A3" }],
  ];
  expect([rules, effects, next].map(({ length }) => length)).toEqual([5, 4, 3]);
});

test("every article is named by a question or a duty, and says it in at most three sentences", () => {
  const named = new Set<string>(
    TREE_VERSIONS.flatMap(({ obligations, questions }) => [
      ...obligations.flatMap((obligation) => obligation.articles),
      ...Object.values(questions).flatMap((question) => [
        ...question.articles,
        ...question.options.flatMap((option) => option.articles ?? []),
      ]),
    ]),
  );
  expect(Object.keys(articles).filter((id) => !named.has(id))).toEqual([]);
  for (const { text } of Object.values(articles)) {
    expect(text.de).toMatch(/^\p{Lu}.*\.$/u);
    expect(text.en).toMatch(/^\p{Lu}.*\.$/u);
    expect(text.de.length).toBeLessThan(300);
    expect(text.de.match(/\p{Ll}{3}\. \p{Lu}/gu)?.length ?? 0).toBeLessThan(2);
  }
});
