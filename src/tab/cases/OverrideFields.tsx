import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { hasAgreed, latestOf } from "#domain/cases/caseStatements.ts";
import { overrideNeeds } from "#domain/cases/decidedClass.ts";
import { art63Labels } from "#domain/classification/art63Labels.ts";
import { COMPUTED_CLASSES, type ComputedClass } from "#domain/classification/classRank.ts";
import { ART63_CONDITIONS } from "#domain/classification/legalFacts.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { ChoiceGroup } from "#tab/shared/ChoiceGroup.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import type { CommandFieldProps } from "./CommandFields.tsx";
import { EMPTY_REQUEST } from "./statementRequest.ts";

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalS },
  fields: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "stretch",
  },
});

/** Another class than the computed one: rare, so it waits behind a line. What it needs is said before it is sent. */
export function OverrideFields(props: CommandFieldProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { draft, onChange, problemAt, view } = props;
  const { classification } = view;
  const outcome = classification?.outcome ?? null;
  const texts = messages.override;
  // Without confirmed answers there is nothing to differ from; open points are settled first.
  if (outcome === null || classification?.confirmed === null || outcome.provisional) return null;
  const { art63, lowerBound } = outcome;
  const choices = COMPUTED_CLASSES.filter((one) => one !== lowerBound && one !== "prohibited");
  const choose = (override: ComputedClass | null) =>
    onChange({ override, art63: override === "highRiskExempt" ? art63 : [] });
  return (
    <details open={draft.override !== null || undefined}>
      <summary className={styles.summary}>{texts.title}</summary>
      <div className={styles.fields}>
        <Paragraph>{texts.lead(riskClassLabels[lowerBound][language])}</Paragraph>
        <SelectField
          label={texts.class}
          keys={choices}
          textOf={(one) => riskClassLabels[one][language]}
          none={texts.asComputed}
          value={draft.override}
          onChange={choose}
        />
        {draft.override !== null && (
          <>
            <Needs {...props} wanted={draft.override} computed={lowerBound} />
            {overrideNeeds(draft.override, lowerBound).art63 && (
              <ChoiceGroup
                legend={texts.art63}
                required
                hint={texts.art63Hint}
                options={ART63_CONDITIONS.map((key) => ({
                  key,
                  label: art63Labels[key][language],
                }))}
                chosen={draft.art63}
                problem={problemAt("art63")}
                onChange={(chosen) =>
                  onChange({ art63: ART63_CONDITIONS.filter((one) => chosen.includes(one)) })
                }
              />
            )}
            <WordsField
              label={texts.reason}
              required
              hint={texts.reasonHint(TEXT_MINIMA.overrideReason)}
              value={draft.overrideReason}
              rows={4}
              maxLength={TEXT_LIMITS.overrideReason}
              problem={problemAt("overrideReason")}
              onChange={(overrideReason) => onChange({ overrideReason })}
            />
          </>
        )}
      </div>
    </details>
  );
}

/** Below the computed class the legal office has to have agreed; where it has not, one asks it from here. */
function Needs(
  props: CommandFieldProps & { readonly wanted: ComputedClass; readonly computed: ComputedClass },
) {
  const { messages } = useSession();
  const { computed, onRequest, view, wanted } = props;
  const texts = messages.override;
  if (!overrideNeeds(wanted, computed).legal) return null;
  if (hasAgreed(view, "legal")) return <Message intent="success">{texts.legalAgreed}</Message>;
  const isAsked = latestOf(view, "legal")?.outcome === null;
  return (
    <Message intent="warning">
      <Paragraph>{isAsked ? texts.legalAsked : texts.legalMissing}</Paragraph>
      {!isAsked && view.rights.requestStatement && (
        <Button size="small" onClick={() => onRequest({ ...EMPTY_REQUEST, role: "legal" })}>
          {texts.askLegal}
        </Button>
      )}
    </Message>
  );
}
