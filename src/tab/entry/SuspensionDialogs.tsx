import type { EntryView, LiftInput } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import { liftSuspensionMutation, suspendMutation } from "#tab/data/entries.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

interface DialogProps {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** Takes the application out of use: with a reason that everybody concerned reads. */
export function SuspendDialog({ entry, onClose }: DialogProps) {
  const { data, messages } = useSession();
  const form = useForm({ reason: "" }, suspendMutation(data, entry.no));
  const texts = messages.suspension;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse(messages.problems.reasonMissing);
    form.send({ reason }, onClose);
  }

  return (
    <FormDialog
      title={texts.suspend}
      lead={texts.suspendLead}
      {...form.dialog(texts.suspend, send, onClose)}
    >
      <ReasonField reason={form.draft.reason} onChange={(reason) => form.change({ reason })} />
    </FormDialog>
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
  >({ reason: "", to: null }, liftSuspensionMutation(data, entry.no));
  const texts = messages.suspension;

  function send() {
    const { to } = form.draft;
    const reason = form.draft.reason.trim();
    if (to === null) return form.refuse(texts.toMissing);
    if (reason === "") return form.refuse(messages.problems.reasonMissing);
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
        keys={TARGETS}
        textOf={(to) => operationStatusLabels[to][language]}
        value={form.draft.to}
        onChange={(to) => form.change({ to })}
      />
      <ReasonField reason={form.draft.reason} onChange={(reason) => form.change({ reason })} />
    </FormDialog>
  );
}

function ReasonField(props: {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}) {
  const { messages } = useSession();
  return (
    <WordsField
      label={messages.cases.reason}
      required
      value={props.reason}
      rows={4}
      maxLength={longestOf(fieldOf("suspensionNote"))}
      onChange={props.onChange}
    />
  );
}
