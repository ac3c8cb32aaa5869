import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { isMajorChange } from "#domain/entry/version.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { CARD_OPTIONS, cardOptionLabels, reasonLabels } from "#domain/triage/triageQuestions.ts";
import { asksForNewVersion, unchangedReasons } from "#domain/triage/unchangedReasons.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { labelOf } from "#tab/app/texts.ts";
import { caseCommandMutation } from "#tab/data/data.ts";
import { AnswerChanges } from "./AnswerChanges.tsx";
import { type AnswerDraft, draftToAnswer, EMPTY_ANSWER } from "./answerForm.ts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  form: { display: "grid", gap: tokens.spacingVerticalL, justifyItems: "start" },
});

/** The questions of the card, answered here: nothing is chosen beforehand, and the domain checks the answer. */
export function AnswerForm(props: {
  readonly view: CaseView;
  /** Where it takes the place of a button. */
  readonly takesFocus?: boolean;
  readonly onAnswered: (view: CaseView) => void;
}) {
  const styles = useStyles();
  const { api, client } = useData();
  const { language, messages, today } = useSession();
  const { view, onAnswered } = props;
  const [draft, setDraft] = useState<AnswerDraft>(EMPTY_ANSWER);
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, view.key));
  const texts = messages.answer;
  const change = (part: Partial<AnswerDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
    setProblem(undefined);
  };

  function send() {
    const answer = draftToAnswer(draft, today);
    if (!answer.ok) {
      const { problem: missing } = answer;
      setProblem(
        missing === "optionMissing" || missing === "confirmMissing"
          ? texts[missing]
          : messages.problems[missing],
      );
      return;
    }
    const input = { targetRevision: view.targetRevision, answer: answer.value };
    command.mutate(
      { kind: "answer", input },
      { onSuccess: onAnswered, onError: (failed) => setProblem(problemText(failed, messages)) },
    );
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.isPending) send();
      }}
    >
      <AnswerHeading takesFocus={props.takesFocus === true} />
      {view.previousVersion !== null && isMajorChange(view.previousVersion, view.targetVersion) && (
        <Text as="p" block>
          {messages.asked.majorVersion}
        </Text>
      )}
      <Field label={messages.asked.anything} required>
        <RadioGroup
          value={draft.option ?? ""}
          onChange={(_, data) =>
            change({ option: CARD_OPTIONS.find((option) => option === data.value) ?? null })
          }
        >
          {CARD_OPTIONS.map((option) => (
            <Radio
              key={option}
              value={option}
              label={labelOf(cardOptionLabels, option, language)}
            />
          ))}
        </RadioGroup>
      </Field>
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
      {draft.option !== null && draft.option !== "unchanged" && (
        <Checkbox
          label={texts.confirm}
          checked={draft.confirmed}
          onChange={(_, data) => change({ confirmed: data.checked === true })}
        />
      )}
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" type="submit" disabledFocusable={command.isPending}>
        {texts.send}
      </Button>
    </form>
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
      <Field label={texts.reason} required>
        <RadioGroup
          value={draft.reason ?? ""}
          onChange={(_, data) =>
            onChange({ reason: reasons.find((reason) => reason === data.value) ?? null })
          }
        >
          {reasons.map((reason) => (
            <Radio key={reason} value={reason} label={labelOf(reasonLabels, reason, language)} />
          ))}
        </RadioGroup>
      </Field>
      {draft.reason === "other" && (
        <Field label={texts.reasonText} required>
          <Textarea
            value={draft.reasonText}
            maxLength={TEXT_LIMITS.reasonText}
            onChange={(_, data) => onChange({ reasonText: data.value })}
          />
        </Field>
      )}
    </>
  );
}
