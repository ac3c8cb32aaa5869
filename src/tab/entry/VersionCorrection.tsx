import { Field, Input, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { editEntryMutation } from "#tab/data/data.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** A coordinator puts a wrongly recorded version right: with a reason, and nobody is asked. */
export function VersionCorrection(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
}) {
  const { api, client } = useData();
  const { messages } = useSession();
  const { entry, onClose } = props;
  const held = entry.values.version;
  const [eTag] = useState(entry.eTag);
  const [version, setVersion] = useState(typeof held === "string" ? held : "");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const save = useMutation(editEntryMutation(api, client, entry.no));
  const texts = messages.version;

  function send() {
    if (version.trim() === "") return setProblem(messages.problems.field.required);
    if (reason.trim() === "") return setProblem(messages.problems.reasonMissing);
    save.mutate(
      {
        eTag,
        input: { values: { version: version.trim() }, reason: reason.trim(), correction: true },
      },
      { onSuccess: onClose, onError: (failed) => setProblem(problemText(failed, messages)) },
    );
  }

  return (
    <FormDialog
      title={texts.correctTitle}
      lead={texts.correctLead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: onClose }}
      submit={{ label: messages.faces.save, pending: save.isPending, run: send }}
    >
      <Field label={texts.correctVersion} required>
        <Input
          value={version}
          maxLength={longestOf(fieldOf("version"))}
          onChange={(_, data) => setVersion(data.value)}
        />
      </Field>
      <Field label={texts.correctReason} required>
        <Textarea
          value={reason}
          maxLength={TEXT_LIMITS.editReason}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
    </FormDialog>
  );
}
