import { Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { DECISIONS } from "#domain/cases/evaluationCase.ts";
import { RISK_CLASSES, riskClassLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import { parseDecision, parseRiskClass } from "./commandDraft.ts";
import { RhythmField } from "./RhythmField.tsx";

/** What is decided, with which class, until when. A short evaluation confirms the class and does not change it. */
export function DecisionFields({ view, draft, onChange }: CommandFieldProps) {
  const { language, messages, today } = useSession();
  const texts = messages.cases;
  return (
    <>
      <Field label={texts.decision} required>
        <RadioGroup
          value={draft.decision ?? ""}
          onChange={(_, { value }) => onChange({ decision: parseDecision(value) })}
        >
          {DECISIONS.map((decision) => (
            <Radio key={decision} value={decision} label={texts.decisions[decision]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={texts.riskClass}>
        <Select
          value={draft.riskClass}
          disabled={view.depth === "short" && view.riskClass !== "unclear"}
          onChange={(_, { value }) =>
            onChange({ riskClass: parseRiskClass(value), updateRhythm: "" })
          }
        >
          <option value="">{texts.keepClass(riskClassLabels[view.riskClass][language])}</option>
          {RISK_CLASSES.filter((one) => one !== view.riskClass).map((one) => (
            <option key={one} value={one}>
              {riskClassLabels[one][language]}
            </option>
          ))}
        </Select>
      </Field>
      {draft.decision !== null && draft.decision !== "rejected" && (
        <Field label={texts.validUntil} required={draft.decision === "approvedProvisionally"}>
          <Input
            type="date"
            min={today}
            value={draft.validUntil}
            onChange={(_, { value }) => onChange({ validUntil: value })}
          />
        </Field>
      )}
      {draft.decision !== null && draft.decision !== "rejected" && (
        <RhythmField view={view} draft={draft} onChange={onChange} />
      )}
    </>
  );
}
