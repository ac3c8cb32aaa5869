import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryCondition } from "#contract/conditions.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

interface FormProps {
  readonly condition: EntryCondition;
  readonly onDone: (sentence: string) => void;
}

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "40rem" } });

/** The same as on the card, with what the document says of itself. */
export function GiveEvidenceForm({ condition, onDone }: FormProps) {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const { caseKey, id, round } = condition;
  const empty = { text: "", url: "", version: "", datedOn: "" };
  const form = useForm(
    empty,
    caseCommandMutation(data, caseKey),
    `evidence ${caseKey} ${id}.${round}`,
  );
  const { datedOn, text, url, version } = form.draft;
  const texts = messages.condition;

  function send() {
    if (text.trim() === "") return form.refuse({ text: texts.textMissing });
    const evidence = {
      url: url.trim(),
      version: version.trim(),
      ...(datedOn === "" ? {} : { datedOn }),
    };
    const input = { round, text: text.trim(), ...(url.trim() === "" ? {} : { evidence }) };
    form.send({ name: "giveEvidence", id, input }, () => onDone(texts.givenDone));
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.steps.give, pending: form.isPending, run: send }}
    >
      <WordsField
        className={styles.field}
        label={texts.text}
        required
        problem={form.problemOf("text")}
        value={text}
        rows={3}
        maxLength={TEXT_LIMITS.conditionAnswer}
        onChange={(next) => form.change({ text: next })}
      />
      <Field
        className={styles.field}
        {...fieldProps({ label: messages.evidence.url, hint: messages.evidence.urlHint })}
      >
        <Input
          type="url"
          value={url}
          maxLength={TEXT_LIMITS.evidenceUrl}
          onChange={(_, { value }) => form.change({ url: value })}
        />
      </Field>
      {url.trim() !== "" && (
        <>
          <Field className={styles.field} label={messages.evidence.version}>
            <Input
              value={version}
              maxLength={TEXT_LIMITS.evidenceVersion}
              onChange={(_, { value }) => form.change({ version: value })}
            />
          </Field>
          <Field label={messages.evidence.datedOn}>
            <Input
              type="date"
              max={today}
              value={datedOn}
              onChange={(_, { value }) => form.change({ datedOn: value })}
            />
          </Field>
        </>
      )}
    </InlineForm>
  );
}

/** A coordinator accepts the evidence, or sends it back and says what is missing. */
export function JudgeEvidenceForm(props: FormProps & { readonly isAccepted: boolean }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { condition, isAccepted, onDone } = props;
  // What stood on the screen is judged, whatever is given meanwhile.
  const [{ caseKey, id, round }] = useState(condition);
  const form = useForm({ reason: "" }, caseCommandMutation(data, caseKey));
  const texts = messages.condition;

  function send() {
    const reason = form.draft.reason.trim();
    if (!isAccepted && reason === "") return form.refuse({ reason: texts.reasonMissing });
    const done = isAccepted ? texts.acceptedDone : texts.sentBackDone;
    form.send({ name: "judgeEvidence", id, input: { round, isAccepted, reason } }, () =>
      onDone(done),
    );
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{
        label: isAccepted ? texts.steps.accept : texts.steps.sendBack,
        pending: form.isPending,
        run: send,
      }}
    >
      <WordsField
        className={styles.field}
        label={isAccepted ? texts.remark : texts.whatIsMissing}
        required={!isAccepted}
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        rows={2}
        maxLength={TEXT_LIMITS.conditionReason}
        onChange={(reason) => form.change({ reason })}
      />
    </InlineForm>
  );
}

/** More or less time to meet it. */
export function MoveConditionForm({ condition, onDone }: FormProps) {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const [{ caseKey, caseRevision: revision, dueOn: before, id }] = useState(condition);
  const form = useForm({ dueOn: "", reason: "" }, caseCommandMutation(data, caseKey));
  const texts = messages.condition;

  function send() {
    const { dueOn } = form.draft;
    const reason = form.draft.reason.trim();
    const missing = {
      ...(dueOn < today || dueOn === before ? { dueOn: texts.moveDayMissing } : {}),
      ...(reason === "" ? { reason: messages.problems.reasonMissing } : {}),
    };
    if (Object.keys(missing).length > 0) return form.refuse(missing);
    form.send({ name: "moveCondition", id, input: { revision, dueOn, reason } }, () =>
      onDone(texts.movedDone),
    );
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.steps.move, pending: form.isPending, run: send }}
    >
      <Paragraph>{texts.moveLead}</Paragraph>
      <Field
        {...fieldProps({ label: texts.newDay, required: true, problem: form.problemOf("dueOn") })}
      >
        <Input
          type="date"
          min={today}
          value={form.draft.dueOn}
          onChange={(_, { value }) => form.change({ dueOn: value })}
        />
      </Field>
      <WordsField
        className={styles.field}
        label={messages.cases.reason}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        rows={2}
        maxLength={TEXT_LIMITS.conditionMove}
        onChange={(reason) => form.change({ reason })}
      />
    </InlineForm>
  );
}

/** It is asked for no longer. */
export function LiftConditionForm({ condition, onDone }: FormProps) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [{ caseKey, caseRevision: revision, id }] = useState(condition);
  const form = useForm({ reason: "" }, caseCommandMutation(data, caseKey));
  const texts = messages.condition;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse({ reason: messages.problems.reasonMissing });
    form.send({ name: "liftCondition", id, input: { revision, reason } }, () =>
      onDone(texts.liftedDone),
    );
  }

  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.steps.lift, pending: form.isPending, run: send }}
    >
      <Paragraph>{texts.liftLead}</Paragraph>
      <WordsField
        className={styles.field}
        label={messages.cases.reason}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        rows={2}
        maxLength={TEXT_LIMITS.conditionReason}
        onChange={(reason) => form.change({ reason })}
      />
    </InlineForm>
  );
}
