import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { CaseSentence } from "#tab/case/CaseStanding.tsx";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { liftSuspensionMutation } from "#tab/data/entries.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useFormFocus } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { EMPTY_COMMAND, usedAgainAs } from "./commandDraft.ts";
import { type CommandStep, possibleSteps } from "./commands.ts";
import type { RequestDraft } from "./statementRequest.ts";
import { stepProblemTexts } from "./stepProblemTexts.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    // The longest option of a select must not decide how wide the form is.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Input, & select, & input": { minWidth: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * One step, taken beside what it is about: its few fields, why, and what the register says against it. What is typed is
 * kept: neither Escape nor another page takes it away.
 */
export function StepForm(props: {
  readonly step: CommandStep;
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onRequest: (request: RequestDraft) => void;
  /** What happens now, in words. */
  readonly onDone: (after: CaseView, sentence: string) => void;
}) {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const { onClose, onDone, step, view } = props;
  const { Fields, kind, lead, starts, words } = step;
  const lift = useMutation(liftSuspensionMutation(data, view.entryNo));
  const empty = {
    ...EMPTY_COMMAND,
    ...starts,
    text: step.stored?.(view) ?? "",
  };
  const form = useCaseForm(view, empty, words === undefined ? undefined : kind);
  // A refusal shows how the case stands now: whoever presses again means that.
  const [shown, setShown] = useState(form.seen);
  if (form.problem !== undefined && shown.revision !== view.revision) setShown(view);
  // A fact, not something typed: it may change while the form stands open, and a kept draft does not know it.
  const draft = { ...form.draft, isSuspended: view.isSuspended };
  const isOpen = possibleSteps(view).includes(step);
  const focus = useFormFocus(form.problems);
  const texts = messages.cases;

  function send() {
    const read = step.read(draft, shown.revision, today);
    if (read.ok) return form.send(read.value, finish);
    form.refuse(stepProblemTexts(read.problem, messages));
  }

  /** An approval that ends the suspension is the decision first: refused or cut off, the application stays out of use. */
  function finish(after: CaseView) {
    const to = usedAgainAs(draft);
    if (to === undefined) return onDone(after, texts.done[kind]);
    lift.mutate(
      { to, reason: draft.text.trim().slice(0, LIFT_REASON) },
      {
        onSuccess: () => onDone(after, texts.usedAgain),
        onError: (failed) => onDone(after, texts.stillSuspended(problemText(failed, messages))),
      },
    );
  }

  return (
    <form
      ref={focus}
      noValidate
      tabIndex={-1}
      aria-label={texts[kind]}
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (isOpen && !form.isPending && !lift.isPending) send();
      }}
    >
      {lead !== undefined && <Paragraph>{texts[lead]}</Paragraph>}
      {Fields !== undefined && (
        <Fields
          view={view}
          draft={draft}
          isRefused={form.problemOf("usage") !== undefined}
          problemAt={form.problemOf}
          onChange={form.change}
          onRequest={props.onRequest}
        />
      )}
      {words !== undefined && (
        <WordsField
          label={texts[words.label]}
          required={words.optional !== true}
          value={draft.text}
          rows={4}
          maxLength={TEXT_LIMITS[words.limit ?? "reason"]}
          problem={form.problemOf("text")}
          onChange={(text) => form.change({ text })}
        />
      )}
      {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
      <div role="status">
        {view.revision !== form.seen.revision && !form.isDone && (
          <Message intent="warning">
            <Text weight="semibold">{texts.meanwhile}</Text>
            <CaseSentence view={view} />
            {view.decision !== null && (
              <Paragraph>
                {texts.reason}: {view.decision.reason}
              </Paragraph>
            )}
            {!isOpen && <Paragraph>{texts.stepOver}</Paragraph>}
          </Message>
        )}
      </div>
      <div className={styles.actions}>
        {isOpen && (
          <Button
            appearance="primary"
            type="submit"
            disabledFocusable={form.isPending || lift.isPending}
          >
            {texts[kind]}
          </Button>
        )}
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
      {words !== undefined && <Paragraph>{texts.kept}</Paragraph>}
    </form>
  );
}

/** Why a suspension ends is kept shorter than why something is decided. */
const LIFT_REASON = longestOf(fieldOf("suspensionNote"));
