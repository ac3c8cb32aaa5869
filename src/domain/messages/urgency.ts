import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { MESSAGES, type MessageId } from "./kinds.ts";
import { messageKindOf, nthOf } from "./messageId.ts";
import { URGENCIES, type Urgency } from "./messageRow.ts";

/** How urgent a message of the case is. Reported harm is an alarm, whatever else is told of incidents. */
export function urgencyOf(
  messageId: MessageId,
  { incidents = [] }: Pick<EvaluationCase, "incidents">,
): Urgency {
  const nth = nthOf("incident", messageId);
  const isHarm = nth !== undefined && incidents[nth - 1]?.harm === "yes";
  return isHarm ? "alarm" : MESSAGES[messageKindOf(messageId)].urgency;
}

/**
 * In which order messages go out: the more urgent first; among equals the first of each person, then the second of each,
 * so that nobody's many messages keep the others waiting.
 */
export function inSendingOrder<
  Message extends { readonly personId: string; readonly urgency: Urgency },
>(messages: readonly Message[]): readonly Message[] {
  const before = new Map<string, number>();
  const placed = messages.map((message) => {
    const group = `${message.urgency} ${message.personId.toLowerCase()}`;
    const turn = before.get(group) ?? 0;
    before.set(group, turn + 1);
    return { message, rank: URGENCIES.indexOf(message.urgency), turn };
  });
  return placed.sort((a, b) => a.rank - b.rank || a.turn - b.turn).map(({ message }) => message);
}

export function mostUrgent(urgencies: readonly Urgency[]): Urgency {
  return URGENCIES.find((one) => urgencies.includes(one)) ?? "reminder";
}
