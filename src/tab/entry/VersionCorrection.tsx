import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { editEntryMutation } from "#tab/data/entries.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { WordsField } from "#tab/shared/WordsField.tsx";

/** A coordinator puts a wrongly recorded version right: with a reason, and nobody is asked. */
export function VersionCorrection(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
}) {
  const { data, messages } = useSession();
  const { entry, onClose } = props;
  const current = entry.values.version;
  const [eTag] = useState(entry.eTag);
  const form = useForm(
    { version: typeof current === "string" ? current : "", reason: "" },
    editEntryMutation(data, entry.no),
    `correctVersion ${entry.no}`,
  );
  const texts = messages.version;

  function send() {
    const version = form.draft.version.trim();
    const reason = form.draft.reason.trim();
    const missing = {
      ...(version === "" ? { version: messages.problems.field.required } : {}),
      ...(reason === "" ? { reason: messages.problems.reasonMissing } : {}),
    };
    if (Object.keys(missing).length > 0) return form.refuse(missing);
    form.send({ eTag, input: { values: { version }, reason, correction: true } }, onClose);
  }

  return (
    <FormDialog
      title={texts.correctTitle}
      lead={texts.correctLead}
      {...form.dialog(messages.faces.save, send, onClose)}
    >
      <Field
        {...fieldProps({
          label: texts.correctVersion,
          required: true,
          problem: form.problemOf("version"),
        })}
      >
        <Input
          value={form.draft.version}
          maxLength={longestOf(fieldOf("version"))}
          onChange={(_, data) => form.change({ version: data.value })}
        />
      </Field>
      <WordsField
        label={texts.correctReason}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        maxLength={TEXT_LIMITS.editReason}
        onChange={(text) => form.change({ reason: text })}
      />
    </FormDialog>
  );
}
