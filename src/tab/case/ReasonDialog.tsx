import type { UseMutationOptions } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

interface Asked {
  readonly title: string;
  /** What the last press says, where it is not the title. */
  readonly submit?: string;
  readonly lead: string;
  readonly maxLength: number;
  /** One word is a reason unless more is asked for. */
  readonly minLength?: number;
  /** What the reason is called here, and what helps to write it. */
  readonly label?: string;
  readonly hint?: string;
  /** What it is for, where the typed reason is kept. */
  readonly keptAs: string;
  readonly onClose: () => void;
  /** What there is to know before, above the reason. */
  readonly children?: ReactNode;
}

/** What needs a reason and nothing else. */
export function ReasonDialog<Answer, Input>(
  props: Asked & {
    readonly mutation: UseMutationOptions<Answer, Error, Input>;
    readonly inputOf: (reason: string) => Input;
    readonly onDone?: (answer: Answer) => void;
  },
) {
  const { messages } = useSession();
  const { inputOf, keptAs, lead, mutation, onClose, title } = props;
  const { minLength = 1, onDone = onClose, submit = title } = props;
  const form = useForm({ reason: "" }, mutation, keptAs);

  function send() {
    const reason = form.draft.reason.trim();
    if (reason.length < minLength) {
      const { reasonMissing, reasonTooShort } = messages.problems;
      return form.refuse({ reason: minLength === 1 ? reasonMissing : reasonTooShort });
    }
    form.send(inputOf(reason), onDone);
  }

  return (
    <FormDialog title={title} lead={lead} {...form.dialog(submit, send, onClose)}>
      {props.children}
      <ReasonField
        label={props.label}
        hint={props.hint}
        maxLength={props.maxLength}
        reason={form.draft.reason}
        problem={form.problemOf("reason")}
        onChange={(reason) => form.change({ reason })}
      />
    </FormDialog>
  );
}

/** The same about a case: the command names the revision that was on the screen when the dialog opened. */
export function CaseReasonDialog(
  props: Asked & {
    readonly view: CaseView;
    readonly commandOf: (given: {
      readonly revision: number;
      readonly reason: string;
    }) => CaseCommand;
    readonly onDone: () => void;
  },
) {
  const { data } = useSession();
  const { commandOf, keptAs, onDone, view, ...asked } = props;
  const [{ key, revision, targetRevision }] = useState(view);
  return (
    <ReasonDialog
      {...asked}
      keptAs={`${keptAs} ${key} ${targetRevision}`}
      mutation={caseCommandMutation(data, key)}
      inputOf={(reason) => commandOf({ revision, reason })}
      onDone={onDone}
    />
  );
}

export function ReasonField(props: {
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly reason: string;
  readonly problem: string | undefined;
  readonly maxLength: number;
  readonly onChange: (reason: string) => void;
}) {
  const { messages } = useSession();
  return (
    <WordsField
      label={props.label ?? messages.cases.reason}
      hint={props.hint}
      required
      problem={props.problem}
      value={props.reason}
      rows={4}
      maxLength={props.maxLength}
      onChange={props.onChange}
    />
  );
}
