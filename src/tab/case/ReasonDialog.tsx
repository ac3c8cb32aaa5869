import type { UseMutationOptions } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

/** A command at an entry that needs a reason and nothing else. */
export function ReasonDialog<Answer>(props: {
  readonly title: string;
  /** What the last press says, where it is not the title. */
  readonly submit?: string;
  readonly lead: string;
  readonly maxLength: number;
  /** What it is for, where the typed reason is kept. */
  readonly keptAs: string;
  readonly mutation: UseMutationOptions<Answer, Error, { readonly reason: string }>;
  readonly onClose: () => void;
  readonly onDone?: (answer: Answer) => void;
  /** What there is to know before, above the reason. */
  readonly children?: ReactNode;
}) {
  const { messages } = useSession();
  const { keptAs, lead, maxLength, mutation, onClose, title } = props;
  const { onDone = onClose, submit = title } = props;
  const form = useForm({ reason: "" }, mutation, keptAs);

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse({ reason: messages.problems.reasonMissing });
    form.send({ reason }, onDone);
  }

  return (
    <FormDialog title={title} lead={lead} {...form.dialog(submit, send, onClose)}>
      {props.children}
      <ReasonField
        reason={form.draft.reason}
        problem={form.problemOf("reason")}
        maxLength={maxLength}
        onChange={(reason) => form.change({ reason })}
      />
    </FormDialog>
  );
}

export function ReasonField(props: {
  readonly reason: string;
  readonly problem: string | undefined;
  readonly maxLength: number;
  readonly onChange: (reason: string) => void;
}) {
  const { messages } = useSession();
  return (
    <WordsField
      label={messages.cases.reason}
      required
      problem={props.problem}
      value={props.reason}
      rows={4}
      maxLength={props.maxLength}
      onChange={props.onChange}
    />
  );
}
