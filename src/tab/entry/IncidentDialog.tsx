import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { IncidentReceipt } from "#contract/incident.ts";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { reportIncidentMutation } from "#tab/data/data.ts";
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
  const [form, setForm] = useState(() => emptyIncident(today, newId));
  const [problems, setProblems] = useState<IncidentProblems>({});
  const report = useMutation(reportIncidentMutation(api, client, props.no));
  const texts = messages.incident;

  function change(part: Partial<Omit<IncidentForm, "id">>) {
    setForm(changeIncident(form, part, newId));
    setProblems({});
    report.reset();
  }

  function send() {
    const input = incidentInput(form, today, messages);
    setProblems(input.ok ? {} : input.problem);
    if (input.ok) report.mutate(input.value, { onSuccess: props.onReported });
  }

  const said = (message: string | undefined) =>
    message === undefined ? {} : { validationMessage: message };
  return (
    <FormDialog
      title={texts.report}
      lead={texts.lead}
      problem={report.error === null ? undefined : problemText(report.error, messages)}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.send, pending: report.isPending, run: send }}
    >
      <Field label={texts.text} hint={texts.textHint} required {...said(problems.text)}>
        <Textarea
          value={form.text}
          rows={5}
          resize="vertical"
          maxLength={TEXT_LIMITS.incident}
          onChange={(_, data) => change({ text: data.value })}
        />
      </Field>
      <Field label={texts.on} required {...said(problems.on)}>
        <Input
          type="date"
          value={form.on}
          max={today}
          onChange={(_, data) => change({ on: data.value })}
        />
      </Field>
      <Field label={texts.harm} required {...said(problems.harm)}>
        <RadioGroup
          value={form.harm ?? ""}
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
