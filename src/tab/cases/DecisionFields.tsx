import { Field, Input } from "@fluentui/react-components";
import { DECISIONS } from "#domain/cases/evaluationCase.ts";
import { RISK_CLASSES, riskClassLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import { DecisionUsage } from "./DecisionUsage.tsx";
import { RhythmField } from "./RhythmField.tsx";

/** What is decided, with which class, until when. A short evaluation confirms the class and does not change it. */
export function DecisionFields(props: CommandFieldProps) {
  const { view, draft, onChange } = props;
  const { language, messages, today } = useSession();
  const texts = messages.cases;
  return (
    <>
      <RadioField
        label={texts.decision}
        required
        keys={DECISIONS}
        textOf={(decision) => texts.decisions[decision]}
        value={draft.decision}
        onChange={(decision) => onChange({ decision })}
      />
      <SelectField
        label={texts.riskClass}
        keys={RISK_CLASSES.filter((one) => one !== view.riskClass)}
        textOf={(one) => riskClassLabels[one][language]}
        none={texts.keepClass(riskClassLabels[view.riskClass][language])}
        value={draft.riskClass}
        disabled={view.depth === "short" && view.riskClass !== "unclear"}
        onChange={(one) => onChange({ riskClass: one ?? "", updateRhythm: "" })}
      />
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
        <>
          <RhythmField {...props} />
          <DecisionUsage {...props} />
        </>
      )}
    </>
  );
}
