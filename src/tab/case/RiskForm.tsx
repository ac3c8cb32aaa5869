import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { RiskView } from "#contract/conditions.ts";
import type { Bilingual } from "#domain/bilingual.ts";
import { contestedFields } from "#domain/cases/caseRisks.ts";
import {
  likelihoodLabels,
  type RiskField,
  type RiskLevel,
  residualLabels,
  severityLabels,
} from "#domain/cases/risk.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { ContestedRisk } from "./ContestedRisk.tsx";
import {
  draftToRisk,
  EMPTY_RISK,
  LEVEL_KEYS,
  type LevelKey,
  levelIn,
  riskToDraft,
  riskValuesOf,
} from "./riskDraft.ts";
import { useCaseForm } from "./useCaseForm.ts";

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "40rem" } });

/** A risk that is noted or changed; where somebody else has changed the same field meanwhile, the person chooses. */
export function RiskForm(props: {
  readonly view: CaseView;
  readonly risk?: RiskView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  // What stood on the screen is what is changed.
  const [risk] = useState(props.risk);
  const [seen, setSeen] = useState(risk === undefined ? undefined : riskValuesOf(risk));
  const form = useCaseForm(
    props.view,
    seen === undefined ? EMPTY_RISK : riskToDraft(seen),
    risk === undefined ? "risk new" : `risk ${risk.id} ${risk.at}`,
  );
  const { draft } = form;
  const texts = messages.risk;
  const stands = props.view.risks?.risks.find(({ id }) => id === risk?.id);
  const present = stands && riskValuesOf(stands);
  const isGone = risk !== undefined && present === undefined;
  const values = draftToRisk(draft);
  const contested =
    present === undefined || seen === undefined || values === undefined
      ? []
      : contestedFields(present, { seen, values });

  function settle(field: RiskField, isMine: boolean) {
    if (present === undefined || seen === undefined) return;
    const theirs = riskToDraft(present)[field];
    if (!isMine) form.change({ [field]: theirs });
    const known = draftToRisk({ ...riskToDraft(seen), [field]: theirs });
    setSeen(known);
  }

  function send() {
    if (values === undefined) {
      return form.refuse({
        ...(draft.risk.trim() === "" ? { risk: texts.riskMissing } : {}),
        ...(draft.likelihood === "" ? { likelihood: texts.levelMissing } : {}),
        ...(draft.severity === "" ? { severity: texts.levelMissing } : {}),
        ...(draft.residual === "" ? { residual: texts.levelMissing } : {}),
      });
    }
    if (contested.length > 0) return form.refuse(texts.contestedFirst);
    const isNew = risk === undefined || seen === undefined || isGone;
    const wanted = isNew ? { values } : { id: risk.id, seen, values };
    form.send({ name: "setRisks", input: { risks: [wanted] } }, props.onDone);
  }

  const words = (key: "risk" | "measure", required: boolean) => (
    <WordsField
      className={styles.field}
      label={texts[key]}
      required={required}
      problem={form.problemOf(key)}
      value={draft[key]}
      rows={2}
      maxLength={TEXT_LIMITS.risk}
      onChange={(text) => form.change({ [key]: text })}
    />
  );
  const line = (key: "affected" | "responsible") => (
    <Field className={styles.field} label={texts[key]}>
      <Input
        value={draft[key]}
        maxLength={TEXT_LIMITS.riskParty}
        onChange={(_, { value }) => form.change({ [key]: value })}
      />
    </Field>
  );
  const level = (
    key: "likelihood" | "severity" | "residual",
    labels: Readonly<Record<RiskLevel, Bilingual>>,
  ) => (
    <LevelField
      label={texts[key]}
      labels={labels}
      value={draft[key]}
      problem={form.problemOf(key)}
      onChange={(value) => form.change({ [key]: value })}
    />
  );
  return (
    <InlineForm
      problem={form.problem}
      problems={form.problems}
      submit={{ label: texts.save, pending: form.isPending, run: send }}
      cancel={{ label: messages.faces.cancel, run: props.onCancel }}
    >
      {words("risk", true)}
      {line("affected")}
      {level("likelihood", likelihoodLabels)}
      {level("severity", severityLabels)}
      {words("measure", false)}
      {line("responsible")}
      <Field label={texts.until}>
        <Input
          type="date"
          value={draft.until}
          onChange={(_, { value }) => form.change({ until: value })}
        />
      </Field>
      {level("residual", residualLabels)}
      {isGone && <Message intent="warning">{texts.gone}</Message>}
      {present !== undefined && contested.length > 0 && (
        <ContestedRisk fields={contested} present={present} mine={draft} onSettle={settle} />
      )}
    </InlineForm>
  );
}

function LevelField(props: {
  readonly label: string;
  readonly labels: Readonly<Record<RiskLevel, Bilingual>>;
  readonly value: LevelKey | "";
  readonly problem: string | undefined;
  readonly onChange: (level: LevelKey | "") => void;
}) {
  const { language, messages } = useSession();
  const { label, labels, onChange, problem, value } = props;
  return (
    <SelectField
      label={label}
      required
      problem={problem}
      keys={LEVEL_KEYS}
      textOf={(key) => labels[levelIn(key)][language]}
      none={messages.risk.chooseLevel}
      value={value}
      onChange={(key) => onChange(key ?? "")}
    />
  );
}
