import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { reasonsForSeveral, unfitForReason } from "#domain/triage/unchangedReasons.ts";
import { answerProblemTexts, unchangedAnswer } from "#tab/case/answerForm.ts";
import { TogetherOutcome } from "#tab/case/TogetherOutcome.tsx";
import { UnchangedReason } from "#tab/case/UnchangedReason.tsx";
import { type TakenTogether, togetherMutation } from "#tab/data/cases.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { ChoiceGroup } from "#tab/shared/ChoiceGroup.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { caseTitle } from "./caseTitle.ts";
import { draftAfter, EMPTY_SEVERAL, type SeveralDraft } from "./severalForm.ts";

/** "Nein, alles unverändert" for several at once, as on the card that bundles them; each is answered by itself. */
export function AnswerSeveral({ tasks }: { readonly tasks: readonly CaseView[] }) {
  const { messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [recorded, setRecorded] = useState<TakenTogether>();
  const [draft, setDraft] = useState(EMPTY_SEVERAL);
  const [attempt, setAttempt] = useState(0);
  const asked = tasks.filter(({ rights, state }) => rights.answer && state === "requested");
  const texts = messages.several;
  const isThere = asked.length > 1 || (isOpen && asked.length > 0);
  return (
    <>
      <div role="status">
        {recorded !== undefined && (
          <TogetherOutcome
            outcome={recorded}
            taken={texts.recorded}
            refused={texts.notRecorded}
            titleOf={(view) => caseTitle(view, messages)}
          />
        )}
      </div>
      {isThere && (
        <Panel
          title={texts.title(asked.length)}
          action={
            <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? messages.tasks.closeTask : texts.open}
            </Button>
          }
        >
          <Paragraph>{texts.lead}</Paragraph>
          {isOpen && (
            <SeveralForm
              key={attempt}
              asked={asked}
              draft={draft}
              onRecorded={(outcome, sent) => {
                setRecorded(outcome);
                setDraft(draftAfter(outcome, sent));
                setAttempt(attempt + 1);
                if (outcome.refused.length === 0) setOpen(false);
                focusHeading();
              }}
            />
          )}
        </Panel>
      )}
    </>
  );
}

function SeveralForm(props: {
  readonly asked: readonly CaseView[];
  readonly draft: SeveralDraft;
  readonly onRecorded: (recorded: TakenTogether, sent: SeveralDraft) => void;
}) {
  const { data, messages, today } = useSession();
  // The questions as they were on the screen when it was begun: each answer names the revision that was read.
  const [seen] = useState(props.asked);
  const waiting = seen.filter(({ key }) => props.asked.some((one) => one.key === key));
  const form = useForm(props.draft, togetherMutation<CaseView>(data));
  const { draft } = form;
  const chosen = waiting.filter(({ key }) => draft.chosen.includes(key));
  const texts = messages.several;

  function send() {
    const answer = unchangedAnswer(draft, today);
    const missing = {
      ...(chosen.length === 0 ? { chosen: texts.whichMissing } : {}),
      ...(answer.ok ? {} : answerProblemTexts(answer.problem, messages)),
    };
    if (!answer.ok || chosen.length === 0) return form.refuse(missing);
    const { value } = answer;
    const unfit =
      value.option === "unchanged" ? unfitForReason(chosen, value.reason, (view) => view) : [];
    if (unfit.length > 0) {
      return form.refuse({ reason: texts.reasonUnfit(unfit.map(({ title }) => title).join(", ")) });
    }
    const answered = (view: CaseView): CaseCommand => ({
      name: "answer",
      input: { targetRevision: view.targetRevision, answer: value },
    });
    form.send(
      chosen.map((view) => ({ view, command: answered(view) })),
      (outcome) => props.onRecorded(outcome, draft),
    );
  }

  return (
    <InlineForm
      spacious
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.send, pending: form.isPending, run: send }}
    >
      <ChoiceGroup
        legend={texts.which}
        required
        problem={form.problemOf("chosen")}
        options={waiting.map((view) => ({ key: view.key, label: caseTitle(view, messages) }))}
        chosen={draft.chosen}
        onChange={(keys) => form.change({ chosen: keys })}
      />
      <UnchangedReason
        reasons={reasonsForSeveral(waiting)}
        draft={draft}
        problemOf={form.problemOf}
        onChange={form.change}
      />
    </InlineForm>
  );
}
