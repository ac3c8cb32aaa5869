import type { EntryView } from "#contract/entry.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { openCaseMutation, submitAgainMutation } from "#tab/data/entries.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

interface DialogProps {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** A coordinator asks about this one application, with a reason that owner and deputy read. */
export function OpenCaseDialog({ entry, onClose }: DialogProps) {
  const { data, messages } = useSession();
  return (
    <ReasonDialog
      title={messages.opening.open}
      lead={messages.opening.openLead}
      maxLength={TEXT_LIMITS.reason}
      keptAs={`open ${entry.no}`}
      mutation={openCaseMutation(data, entry.no)}
      inputOf={(reason) => ({ reason })}
      onClose={onClose}
    />
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
