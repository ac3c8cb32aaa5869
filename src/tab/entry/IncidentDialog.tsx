import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { IncidentReceipt } from "#contract/incident.ts";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { reportIncidentMutation } from "#tab/data/entries.ts";
import { dayDoubt } from "#tab/session/dayDoubt.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import {
  changeIncident,
  emptyIncident,
  type IncidentForm,
  type IncidentProblems,
  incidentInput,
} from "./incidentForm.ts";

/** Anybody reports what went wrong with an application. */
export function IncidentDialog(props: {
  readonly no: string;
  readonly onClose: () => void;
  readonly onReported: (receipt: IncidentReceipt) => void;
}) {
  const { data, messages, today } = useSession();
  const newId = () => crypto.randomUUID();
  const form = useForm(() => emptyIncident(today, newId), reportIncidentMutation(data, props.no));
  const { draft } = form;
  const [problems, setProblems] = useState<IncidentProblems>({});
  const texts = messages.incident;

  function change(part: Partial<Omit<IncidentForm, "id">>) {
    form.change(changeIncident(draft, part, newId));
    setProblems({});
  }

  function send() {
    const input = incidentInput(draft, today, messages);
    setProblems(input.ok ? {} : input.problem);
    if (input.ok) form.send(input.value, props.onReported);
  }

  const said = (message: string | undefined) =>
    message === undefined ? {} : { validationMessage: message };
  return (
    <FormDialog
      title={texts.report}
      lead={texts.lead}
      {...form.dialog(texts.send, send, props.onClose)}
    >
      <WordsField
        label={texts.text}
        hint={texts.textHint}
        required
        problem={problems.text}
        value={draft.text}
        rows={5}
        resize="vertical"
        maxLength={TEXT_LIMITS.incident}
        onChange={(text) => change({ text })}
      />
      <Field
        label={texts.on}
        required
        {...dayDoubt(draft.on, today, messages)}
        {...said(problems.on)}
      >
        <Input
          type="date"
          value={draft.on}
          max={today}
          onChange={(_, data) => change({ on: data.value })}
        />
      </Field>
      <RadioField
        label={texts.harm}
        required
        problem={problems.harm}
        keys={HARMS}
        textOf={(harm) => texts.harms[harm]}
        value={draft.harm}
        onChange={(harm) => change({ harm })}
      />
    </FormDialog>
  );
}
