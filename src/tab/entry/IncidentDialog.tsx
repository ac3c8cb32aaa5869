import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { INCIDENT_TEXT_MAX, type IncidentReceipt } from "#contract/incident.ts";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import { reportIncidentMutation } from "#tab/data/entries.ts";
import { useData, useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
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
  const { api, client } = useData();
  const { messages, today } = useSession();
  const newId = () => crypto.randomUUID();
  const form = useForm(
    () => emptyIncident(today, newId),
    reportIncidentMutation(api, client, props.no),
  );
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
      problem={form.problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.send, pending: form.isPending, run: send }}
    >
      <Field label={texts.text} hint={texts.textHint} required {...said(problems.text)}>
        <Textarea
          value={draft.text}
          rows={5}
          resize="vertical"
          maxLength={INCIDENT_TEXT_MAX}
          onChange={(_, data) => change({ text: data.value })}
        />
      </Field>
      <Field label={texts.on} required {...said(problems.on)}>
        <Input
          type="date"
          value={draft.on}
          max={today}
          onChange={(_, data) => change({ on: data.value })}
        />
      </Field>
      <Field label={texts.harm} required {...said(problems.harm)}>
        <RadioGroup
          value={draft.harm ?? ""}
          onChange={(_, data) =>
            change({ harm: HARMS.find((harm) => harm === data.value) ?? null })
          }
        >
          {HARMS.map((harm) => (
            <Radio key={harm} value={harm} label={texts.harms[harm]} />
          ))}
        </RadioGroup>
      </Field>
    </FormDialog>
  );
}
