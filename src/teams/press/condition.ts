import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { EvidenceInput } from "#domain/cases/caseEvidence.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { INPUTS } from "#teams/cards/actions.ts";
import type { CardContext, Typed } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { messagesFor } from "#texts/messages.ts";
import { answering } from "./answering.ts";
import type { PressProblem } from "./press.ts";
import { type Inputs, unreadableNotice } from "./readInputs.ts";
import type { TypedProblem } from "./typedAnswer.ts";

/** Owner or deputy say how a condition is met, with the link that proves it. */
export const proveCondition = answering(
  ["condition", "conditionReminder"],
  async ({ caseKey, messageId, typed }, { acting, commands }) => {
    const { condition } = partsOf(messageId);
    if (condition === undefined) return err("malformed");
    const read = readEvidence(typed);
    return read.ok ? commands.giveEvidence(caseKey, { ...condition, ...read.value }, acting) : read;
  },
  (context, problem, pressed) => refusedEvidence(context, problem, pressed),
);

function readEvidence(
  typed: Typed,
): Result<{ readonly text: string; readonly evidence?: EvidenceInput }, TypedProblem> {
  const { conditionText = "", evidenceUrl = "" } = typed;
  const [text, url] = [conditionText.trim(), evidenceUrl.trim()];
  if (text.length > INPUTS.conditionText.longest || url.length > INPUTS.evidenceUrl.longest) {
    return err("tooLong");
  }
  return ok(url === "" ? { text } : { text, evidence: { url } });
}

/** The present card with the reason on top; what was typed stays where it can be corrected. */
function refusedEvidence(
  context: CardContext,
  problem: PressProblem,
  { typed, unreadable }: Inputs,
): AdaptiveCard {
  const { caseInEntry, language, tabUrl } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { condition: texts, notice } = messagesFor(language).cards;
  const { problems } = messagesFor(language);
  const again = (sentence: string) => cardFor({ ...context, notice: sentence, typed });
  const over = (sentence: string) => cardFor({ ...context, notice: sentence });
  switch (problem) {
    case "notFound":
    case "conditionUnknown":
      return messageCard(texts.gone, language);
    case "notAllowed":
    case "forbidden":
      return messageCard(
        notice.forbidden,
        language,
        tabUrl(entry.no, evaluationCase.key, "others"),
      );
    case "evidenceGiven":
      return over(texts.alreadyGiven);
    case "conditionClosed":
      return over(texts.closed);
    case "textMissing":
      return again(texts.textError);
    case "evidenceLinkForeign":
    case "evidenceFull":
      return again(problems[problem]);
    case "malformed":
      return again(notice.malformed);
    case "unreadable":
      return again(unreadableNotice(unreadable, language));
    case "tooLong":
    case "changedMeanwhile":
      return again(notice[problem]);
    default:
      return again(notice.refused);
  }
}
