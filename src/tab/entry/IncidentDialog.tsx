import { Field, Input } from "@fluentui/react-components";
import type { IncidentReceipt } from "#contract/incident.ts";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { reportIncidentMutation } from "#tab/data/entries.ts";
import { dayDoubt } from "#tab/session/dayDoubt.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { changeIncident, emptyIncident, type IncidentForm, incidentInput } from "./incidentForm.ts";

/** Anybody reports what went wrong with an application. */
export function IncidentDialog(props: {
  readonly no: string;
  readonly onClose: () => void;
  readonly onReported: (receipt: IncidentReceipt) => void;
}) {
  const { data, messages, today } = useSession();
  const newId = () => crypto.randomUUID();
  const form = useForm(
    () => emptyIncident(today, newId),
    reportIncidentMutation(data, props.no),
    `incident ${props.no}`,
  );
  const { draft } = form;
  const texts = messages.incident;

  const change = (part: Partial<Omit<IncidentForm, "id">>) =>
    form.change(changeIncident(part, newId));

  function send() {
    const input = incidentInput(draft, today, messages);
    if (!input.ok) return form.refuse(input.problem);
    form.send(input.value, props.onReported);
  }

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
        problem={form.problemOf("text")}
        value={draft.text}
        rows={5}
        resize="vertical"
        maxLength={TEXT_LIMITS.incident}
        onChange={(text) => change({ text })}
      />
      <Field
        {...(form.problemOf("on") === undefined ? dayDoubt(draft.on, today, messages) : {})}
        {...fieldProps({ label: texts.on, required: true, problem: form.problemOf("on") })}
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
        problem={form.problemOf("harm")}
        keys={HARMS}
        textOf={(harm) => texts.harms[harm]}
        value={draft.harm}
        onChange={(harm) => change({ harm })}
      />
    </FormDialog>
  );
}
