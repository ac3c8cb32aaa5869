import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Audience, DueMessage, DueRule, MessageFacts } from "./dueRule.ts";
import { DUE_RULES, type MessageId } from "./kinds.ts";

/** What belongs together has one rule, which is asked once. */
const RULES: readonly DueRule<MessageId>[] = [...new Set(Object.values(DUE_RULES))];

/** Every message a case asks for in its present state, sent or not (workflow: deadlines, reminders, suspension). */
export function messagesDue(
  evaluationCase: EvaluationCase,
  audience: Audience,
  facts: MessageFacts<MessageId>,
): readonly DueMessage<MessageId>[] {
  return withoutRepetition(RULES.flatMap((rule) => rule(evaluationCase, audience, facts)));
}

/** Who has two parts in a matter is told once. */
function withoutRepetition(
  messages: readonly DueMessage<MessageId>[],
): readonly DueMessage<MessageId>[] {
  const seen = new Set<string>();
  return messages.filter(({ person, messageId }) => {
    const key = `${person.id.toLowerCase()}/${messageId}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
