import { Field, Input } from "@fluentui/react-components";
import { classToDecide } from "#domain/cases/approvalGaps.ts";
import { DECISIONS } from "#domain/cases/evaluationCase.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { Art63DocumentField } from "./Art63DocumentField.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import { DecisionConditions } from "./ConditionInputs.tsx";
import { SUSPENSION_CHOICES } from "./commandDraft.ts";
import { DecisionUsage } from "./DecisionUsage.tsx";
import { FourEyesNote } from "./FourEyesNote.tsx";
import { OverrideFields } from "./OverrideFields.tsx";
import { RhythmField } from "./RhythmField.tsx";
import { shownClassification } from "./shownClassification.ts";

const APPROVALS = DECISIONS.filter((one) => one !== "rejected");

/** With which class it is decided, and how and until when it is approved. The class follows from the answers. */
export function DecisionFields(props: CommandFieldProps) {
  const { view, draft, onChange, problemAt } = props;
  const { language, messages, today } = useSession();
  const texts = messages.cases;
  const riskClass = classToDecide(view.riskClass, shownClassification(view));
  const isApproved = draft.decision !== "rejected";
  // A class that is kept was decided before.
  const decidesExemption =
    (draft.override ?? riskClass) === "highRiskExempt" && view.classification?.confirmed != null;
  return (
    <>
      {isApproved && (
        <RadioField
          label={texts.decision}
          required
          keys={APPROVALS}
          textOf={(decision) => texts.decisions[decision]}
          value={draft.decision}
          onChange={(decision) => onChange({ decision })}
        />
      )}
      <Paragraph>{texts.decidedClass(riskClassLabels[riskClass][language])}</Paragraph>
      {isApproved && <OverrideFields {...props} />}
      {isApproved && decidesExemption && <Art63DocumentField {...props} />}
      <FourEyesNote view={view} riskClass={draft.override ?? riskClass} />
      {isApproved && (
        <Field
          {...fieldProps({
            label: texts.validUntil,
            required: draft.decision === "approvedProvisionally",
            problem: problemAt("validUntil"),
          })}
        >
          <Input
            type="date"
            min={today}
            value={draft.validUntil}
            onChange={(_, { value }) => onChange({ validUntil: value })}
          />
        </Field>
      )}
      {isApproved && (
        <>
          {draft.isSuspended && (
            <RadioField
              label={texts.suspensionLabel}
              required
              problem={problemAt("suspension")}
              keys={SUSPENSION_CHOICES}
              textOf={(choice) => texts.suspensionChoices[choice]}
              value={draft.suspension}
              onChange={(suspension) => onChange({ suspension })}
            />
          )}
          <RhythmField {...props} />
          <DecisionUsage {...props} />
          <DecisionConditions {...props} />
        </>
      )}
    </>
  );
}
