import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CaseView } from "#contract/case.ts";
import { isMajorChange } from "#domain/entry/version.ts";
import { CARD_OPTIONS, cardOptionLabels } from "#domain/triage/triageQuestions.ts";
import { asksForNewVersion, unchangedReasons } from "#domain/triage/unchangedReasons.ts";
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { AnswerChanges, RestUnchanged } from "./AnswerChanges.tsx";
import { answerProblemTexts, asksForRest, draftToAnswer, EMPTY_ANSWER } from "./answerForm.ts";
import { UnchangedReason } from "./UnchangedReason.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

/** The questions of the card, answered here: nothing is chosen beforehand, and the domain checks the answer. */
export function AnswerForm(props: {
  readonly view: CaseView;
  /** Where it takes the place of a button. */
  readonly takesFocus?: boolean;
  readonly onAnswered: (view: CaseView) => void;
}) {
  const { language, messages, today } = useSession();
  const { view, onAnswered } = props;
  const form = useCaseForm(view, EMPTY_ANSWER, "answer");
  const { change, draft } = form;
  const texts = messages.answer;

  function send() {
    const answer = draftToAnswer(draft, today);
    if (!answer.ok) {
      const { liveMissing } = asksForNewVersion(view) ? messages.version : messages.change;
      return form.refuse(answerProblemTexts(answer.problem, messages, { liveMissing }));
    }
    const input = { targetRevision: view.targetRevision, answer: answer.value };
    form.send({ name: "answer", input }, onAnswered);
  }

  return (
    <InlineForm
      spacious
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.send, pending: form.isPending, run: send }}
    >
      <AnswerHeading takesFocus={props.takesFocus === true} />
      {view.previousVersion !== null && isMajorChange(view.previousVersion, view.targetVersion) && (
        <Paragraph>{messages.asked.majorVersion}</Paragraph>
      )}
      <RadioField
        label={messages.asked.anything}
        required
        problem={form.problemOf("option")}
        keys={CARD_OPTIONS}
        textOf={(option) => cardOptionLabels[option][language]}
        value={draft.option}
        onChange={(option) => change({ option })}
      />
      {draft.option === "unchanged" && (
        <UnchangedReason
          reasons={unchangedReasons(view)}
          draft={draft}
          problemOf={form.problemOf}
          onChange={change}
        />
      )}
      {draft.option !== null && draft.option !== "unchanged" && (
        <AnswerChanges
          view={view}
          asksForVersion={asksForNewVersion(view)}
          draft={draft}
          problemOf={form.problemOf}
          onChange={change}
        />
      )}
      {asksForRest(draft) && (
        <RestUnchanged
          confirmed={draft.confirmed}
          problem={form.problemOf("confirmed")}
          onChange={(confirmed) => change({ confirmed })}
        />
      )}
    </InlineForm>
  );
}

function AnswerHeading({ takesFocus }: { readonly takesFocus: boolean }) {
  const styles = useStyles();
  const { messages } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.heading}>
      {messages.answer.title}
    </h3>
  );
}
