import { isRunning } from "#domain/cases/evaluationCase.ts";
import { paragraph, strong } from "./cardFrame.ts";
import { informative, meanwhileLine } from "./informativeCard.ts";

/** A suspension, as long as it is in force; afterwards what the case has come to. */
export const suspensionCard = informative("suspension", (context, texts) => {
  const { state, suspension } = context.caseInEntry.evaluationCase;
  const isInForce = suspension?.state === "active" || suspension?.state === "confirmed";
  return isRunning(state) && isInForce
    ? [
        paragraph(texts.text),
        ...(context.reader === "coordination" ? [strong(texts.toDecide)] : []),
      ]
    : [strong(texts.over).withSeparator(), meanwhileLine(context)];
});
