import type { CardElementArray } from "@microsoft/teams.cards";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { paragraph } from "./cardFrame.ts";

/** Why a use case is asked although its own version may be the same: each change of its platform. */
export function platformLines(
  { platforms = [], state }: EvaluationCase,
  language: Language,
): CardElementArray {
  if (platforms.length === 0) return [];
  const texts = messagesFor(language).cards.platform;
  const reasons = platforms.map(({ outcome, title, version }) =>
    texts.reason(title, version, outcome),
  );
  return [...reasons, ...(state === "requested" ? [texts.ask] : [])].map(paragraph);
}
