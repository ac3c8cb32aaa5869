import type { Bilingual } from "#domain/bilingual.ts";
import type { Question } from "./decisionTree.ts";
import { type Answer, keysOf } from "./readAnswer.ts";
import { TREE_VERSIONS } from "./treeVersions.ts";
import { questionOf } from "./walk.ts";

/** A question in a few words and an answer to it, whatever version asked it: ids mean the same in all. */
export function questionWords(id: string): Bilingual | undefined {
  return latestQuestion(id)?.short;
}

/** The options in the order of the answer; one that no version knows is left out. */
export function answerWords(id: string, answer: Answer): Bilingual {
  const options = latestQuestion(id)?.options ?? [];
  const labels = keysOf(answer).flatMap(
    (key) => options.find((option) => option.key === key)?.label ?? [],
  );
  return {
    de: labels.map(({ de }) => de).join(" · "),
    en: labels.map(({ en }) => en).join(" · "),
  };
}

function latestQuestion(id: string): Question | undefined {
  for (const tree of TREE_VERSIONS.toReversed()) {
    const question = questionOf(tree, id);
    if (question !== undefined) return question;
  }
  return undefined;
}
