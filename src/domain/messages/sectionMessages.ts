import { dueDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import { type Audience, type DueMessage, type MessageFacts, to } from "./dueRule.ts";
import type { IdsOf, MessageRow } from "./messageRow.ts";

/** Owner and deputy are asked to fill in sections of the evaluation; each press of the coordinators is one message. */
export const SECTION_MESSAGES = {
  sections: {
    label: { de: "Bitte um Angaben", en: "Request for facts" },
    id: ["nth"],
    question: "none",
    bundle: "sections",
    urgency: "question",
    audience: "responsible",
  },
  sectionsAgain: {
    label: { de: "Erinnerung an Angaben", en: "Reminder of facts" },
    id: ["nth", "again"],
    question: "none",
    bundle: "sectionsAgain",
    urgency: "reminder",
    audience: "responsible",
  },
} as const satisfies Readonly<Record<string, MessageRow>>;
type SectionMessageId = IdsOf<typeof SECTION_MESSAGES>;

/** As long as something that was asked for is not there: the request, and its latest reminder. */
export function sectionMessages(
  _evaluationCase: EvaluationCase,
  { present }: Audience,
  facts: MessageFacts<SectionMessageId>,
): readonly DueMessage<SectionMessageId>[] {
  return facts.awaited.flatMap(({ due, nth }) => {
    const request = `sections-${nth}` as const;
    const reminders = present.flatMap((person) => reminderTo(person, { due, nth }, facts));
    return [...to(present, request), ...reminders];
  });
}

/** Counted from their card like those of a question, and on the due day; what was missed is not made up for. */
function reminderTo(
  person: Person,
  { due, nth }: Pick<MessageFacts<SectionMessageId>["awaited"][number], "due" | "nth">,
  facts: MessageFacts<SectionMessageId>,
): readonly DueMessage<SectionMessageId>[] {
  const { today } = facts;
  const sentOn = facts.sentOn(person.id, `sections-${nth}`);
  if (sentOn === undefined || sentOn >= today) return [];
  const steps = [
    { day: dueDay("remind1", sentOn, facts), messageId: `sectionsAgain-${nth}-1` },
    { day: dueDay("remind2", sentOn, facts), messageId: `sectionsAgain-${nth}-2` },
    { day: due, messageId: `sectionsAgain-${nth}-3` },
  ] as const;
  const latest = steps.filter(({ day }) => day <= today).at(-1);
  return latest === undefined ? [] : [{ person, messageId: latest.messageId }];
}
