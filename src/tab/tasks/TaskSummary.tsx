import type { CaseView } from "#contract/case.ts";
import { awaitsEvidence } from "#domain/cases/condition.ts";
import { CaseStanding } from "#tab/case/CaseStanding.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

/** What a task is about while it is folded: where its case stands, and which conditions wait for evidence. */
export function TaskSummary({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  const days = useDays();
  // The day of an evaluation is the coordinators'; here stands the reader's own.
  const statement = view.statements.find(({ rights }) => rights.give);
  const due = statement?.due ?? view.taskDue;
  const awaited = view.conditions.filter(({ state }) => awaitsEvidence(state));
  return (
    <>
      <CaseStanding view={{ ...view, due }} />
      {awaited.map(({ dueOn, id, text }) => (
        <Paragraph key={id}>{messages.tasks.conditionWaits(text, days.beside(dueOn))}</Paragraph>
      ))}
    </>
  );
}
