import { Checkbox, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CaseView } from "#contract/case.ts";
import { isMajorChange } from "#domain/entry/version.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { CARD_OPTIONS, cardOptionLabels, reasonLabels } from "#domain/triage/triageQuestions.ts";
import { asksForNewVersion, unchangedReasons } from "#domain/triage/unchangedReasons.ts";
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { AnswerChanges } from "./AnswerChanges.tsx";
import { type AnswerDraft, asksForRest, draftToAnswer, EMPTY_ANSWER } from "./answerForm.ts";
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
      const { problem } = answer;
      return form.refuse(
        problem === "optionMissing" || problem === "confirmMissing"
          ? texts[problem]
          : messages.problems[problem],
      );
    }
    const input = { targetRevision: view.targetRevision, answer: answer.value };
    form.send({ name: "answer", input }, onAnswered);
  }

  return (
    <InlineForm
      spacious
      problem={form.problem}
      submit={{ label: texts.send, pending: form.isPending, run: send }}
    >
      <AnswerHeading takesFocus={props.takesFocus === true} />
      {view.previousVersion !== null && isMajorChange(view.previousVersion, view.targetVersion) && (
        <Paragraph>{messages.asked.majorVersion}</Paragraph>
      )}
      <RadioField
        label={messages.asked.anything}
        required
        keys={CARD_OPTIONS}
        textOf={(option) => cardOptionLabels[option][language]}
        value={draft.option}
        onChange={(option) => change({ option })}
      />
      {draft.option === "unchanged" && (
        <UnchangedReason view={view} draft={draft} onChange={change} />
      )}
      {draft.option !== null && draft.option !== "unchanged" && (
        <AnswerChanges
          view={view}
          asksForVersion={asksForNewVersion(view)}
          draft={draft}
          onChange={change}
        />
      )}
      {asksForRest(draft) && (
        <Checkbox
          label={texts.confirm}
          checked={draft.confirmed}
          onChange={(_, data) => change({ confirmed: data.checked === true })}
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

function UnchangedReason(props: {
  readonly view: CaseView;
  readonly draft: AnswerDraft;
  readonly onChange: (part: Partial<AnswerDraft>) => void;
}) {
  const { language, messages } = useSession();
  const { draft, onChange } = props;
  const texts = messages.answer;
  const reasons = unchangedReasons(props.view);
  return (
    <>
      <RadioField
        label={texts.reason}
        required
        keys={reasons}
        textOf={(reason) => reasonLabels[reason][language]}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {draft.reason === "other" && (
        <WordsField
          label={texts.reasonText}
          required
          value={draft.reasonText}
          maxLength={TEXT_LIMITS.reasonText}
          onChange={(text) => onChange({ reasonText: text })}
        />
      )}
    </>
  );
}
