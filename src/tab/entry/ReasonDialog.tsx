import type { UseMutationOptions } from "@tanstack/react-query";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

/** A command at an entry that needs a reason and nothing else. */
export function ReasonDialog<Answer>(props: {
  readonly title: string;
  readonly lead: string;
  readonly maxLength: number;
  /** What it is for, where the typed reason is kept. */
  readonly keptAs: string;
  readonly mutation: UseMutationOptions<Answer, Error, { readonly reason: string }>;
  readonly onClose: () => void;
}) {
  const { messages } = useSession();
  const { keptAs, lead, maxLength, mutation, onClose, title } = props;
  const form = useForm({ reason: "" }, mutation, keptAs);

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse({ reason: messages.problems.reasonMissing });
    form.send({ reason }, onClose);
  }

  return (
    <FormDialog title={title} lead={lead} {...form.dialog(title, send, onClose)}>
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
