import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Audience, asList, type DueMessage, type MessageFacts, to } from "./dueRule.ts";
import type { IdsOf, MessageRow } from "./messageRow.ts";

export const UNATTENDED_MESSAGES = {
  /** Nobody who is asked for something can be reached. */
  unattended: {
    label: { de: "Niemand erreichbar", en: "Nobody can be reached" },
    id: ["wait"],
    question: "named",
    bundle: "unattended",
    urgency: "question",
    audience: "concerned",
  },
} as const satisfies Readonly<Record<string, MessageRow>>;
type UnattendedId = IdsOf<typeof UNATTENDED_MESSAGES>;

/** To the coordinators, whatever waits; to the head of office too where nobody answers for the application any more. */
export function unattendedMessages(
  _evaluationCase: EvaluationCase,
  { coordination, head, responsible }: Audience,
  { unattended }: MessageFacts<UnattendedId>,
): readonly DueMessage<UnattendedId>[] {
  return unattended.flatMap(({ key, kind }) => {
    const isHeads = kind !== "statement" && responsible.length === 0;
    return to(isHeads ? [...coordination, ...asList(head)] : coordination, `unattended-${key}`);
  });
}
