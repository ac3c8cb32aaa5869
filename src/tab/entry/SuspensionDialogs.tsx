import type { EntryView, LiftInput } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import { liftSuspensionMutation, suspendMutation } from "#tab/data/entries.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { ReasonDialog, ReasonField } from "./ReasonDialog.tsx";

interface DialogProps {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

const REASON_LIMIT = longestOf(fieldOf("suspensionNote"));

/** Takes the application out of use: with a reason that everybody concerned reads. */
export function SuspendDialog({ entry, onClose }: DialogProps) {
  const { data, messages } = useSession();
  return (
    <ReasonDialog
      title={messages.suspension.suspend}
      lead={messages.suspension.suspendLead}
      maxLength={REASON_LIMIT}
      keptAs={`suspend ${entry.no}`}
      mutation={suspendMutation(data, entry.no)}
      onClose={onClose}
    />
  );
}

const TARGETS = ["pilot", "productive"] as const;

/** Puts a suspended application back into use, where the register finds an approval since then. */
export function LiftSuspensionDialog({ entry, onClose }: DialogProps) {
  const { data, language, messages } = useSession();
  const form = useForm<
    { reason: string; to: (typeof TARGETS)[number] | null },
    EntryView,
    LiftInput
  >({ reason: "", to: null }, liftSuspensionMutation(data, entry.no), `lift ${entry.no}`);
  const texts = messages.suspension;

  function send() {
    const { to } = form.draft;
    const reason = form.draft.reason.trim();
    const missing = {
      ...(to === null ? { to: texts.toMissing } : {}),
      ...(reason === "" ? { reason: messages.problems.reasonMissing } : {}),
    };
    if (to === null || reason === "") return form.refuse(missing);
    form.send({ to, reason }, onClose);
  }

  return (
    <FormDialog
      title={texts.lift}
      lead={texts.liftLead}
      {...form.dialog(texts.lift, send, onClose)}
    >
      <RadioField
        label={texts.to}
        required
        problem={form.problemOf("to")}
        keys={TARGETS}
        textOf={(to) => operationStatusLabels[to][language]}
        value={form.draft.to}
        onChange={(to) => form.change({ to })}
      />
      <ReasonField
        reason={form.draft.reason}
        problem={form.problemOf("reason")}
        maxLength={REASON_LIMIT}
        onChange={(reason) => form.change({ reason })}
      />
    </FormDialog>
  );
}
