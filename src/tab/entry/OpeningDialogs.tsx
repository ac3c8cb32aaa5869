import type { EntryView } from "#contract/entry.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { openCaseMutation, submitAgainMutation } from "#tab/data/entries.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

interface DialogProps {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** A coordinator asks about this one application, with a reason that owner and deputy read. */
export function OpenCaseDialog({ entry, onClose }: DialogProps) {
  const { data, messages } = useSession();
  const form = useForm({ reason: "" }, openCaseMutation(data, entry.no));
  const texts = messages.opening;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse(messages.problems.reasonMissing);
    form.send({ reason }, onClose);
  }

  return (
    <FormDialog
      title={texts.open}
      lead={texts.openLead}
      {...form.dialog(texts.open, send, onClose)}
    >
      <WordsField
        label={messages.cases.reason}
        required
        value={form.draft.reason}
        rows={4}
        maxLength={TEXT_LIMITS.reason}
        onChange={(reason) => form.change({ reason })}
      />
    </FormDialog>
  );
}

/** Owner and deputy submit again what was withdrawn before it was evaluated. */
export function SubmitAgainDialog({ entry, onClose }: DialogProps) {
  const { data, messages } = useSession();
  const form = useForm({}, submitAgainMutation(data, entry.no));
  const texts = messages.opening;
  return (
    <FormDialog
      title={texts.submitAgain}
      lead={texts.submitAgainLead}
      {...form.dialog(texts.submitAgain, () => form.send({}, onClose), onClose)}
    />
  );
}
