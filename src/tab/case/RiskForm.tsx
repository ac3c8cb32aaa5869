import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { RiskValuesInput, RiskView } from "#contract/conditions.ts";
import type { Bilingual } from "#domain/bilingual.ts";
import {
  likelihoodLabels,
  RISK_LEVELS,
  type RiskLevel,
  residualLabels,
  severityLabels,
} from "#domain/cases/risk.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { useCaseForm } from "./useCaseForm.ts";

interface Draft {
  readonly risk: string;
  readonly affected: string;
  readonly likelihood: Level | "";
  readonly severity: Level | "";
  readonly measure: string;
  readonly responsible: string;
  readonly until: string;
  readonly residual: Level | "";
}
const EMPTY: Draft = {
  risk: "",
  affected: "",
  likelihood: "",
  severity: "",
  measure: "",
  responsible: "",
  until: "",
  residual: "",
};
const LEVELS = ["1", "2", "3", "4"] as const;
type Level = (typeof LEVELS)[number];

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "40rem" } });

/** A risk that is noted or changed; what was changed meanwhile by somebody else is refused. */
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
  const form = useCaseForm(
    props.view,
    risk === undefined ? EMPTY : draftOf(risk),
    risk === undefined ? "risk new" : `risk ${risk.id} ${risk.at}`,
  );
  const { draft } = form;
  const texts = messages.risk;

  function send() {
    const values = valuesOf(draft);
    if (values === undefined) {
      return form.refuse({
        ...(draft.risk.trim() === "" ? { risk: texts.riskMissing } : {}),
        ...(draft.likelihood === "" ? { likelihood: texts.levelMissing } : {}),
        ...(draft.severity === "" ? { severity: texts.levelMissing } : {}),
        ...(draft.residual === "" ? { residual: texts.levelMissing } : {}),
      });
    }
    const wanted = risk === undefined ? { values } : { id: risk.id, seen: risk.at, values };
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
    </InlineForm>
  );
}

function LevelField(props: {
  readonly label: string;
  readonly labels: Readonly<Record<RiskLevel, Bilingual>>;
  readonly value: Level | "";
  readonly problem: string | undefined;
  readonly onChange: (level: Level | "") => void;
}) {
  const { language, messages } = useSession();
  const { label, labels, onChange, problem, value } = props;
  return (
    <SelectField
      label={label}
      required
      problem={problem}
      keys={LEVELS}
      textOf={(key) => labels[levelIn(key)][language]}
      none={messages.risk.chooseLevel}
      value={value}
      onChange={(key) => onChange(key ?? "")}
    />
  );
}

function levelIn(key: Level): RiskLevel {
  return RISK_LEVELS[LEVELS.indexOf(key)] ?? 1;
}

function draftOf({
  id: _id,
  at: _at,
  until,
  likelihood,
  residual,
  severity,
  ...texts
}: RiskView): Draft {
  const keyOf = (level: RiskLevel) => LEVELS[RISK_LEVELS.indexOf(level)] ?? "";
  return {
    ...texts,
    until: until ?? "",
    likelihood: keyOf(likelihood),
    severity: keyOf(severity),
    residual: keyOf(residual),
  };
}

/** Undefined where something is missing. */
function valuesOf({ until, ...draft }: Draft): RiskValuesInput | undefined {
  const { likelihood, residual, severity } = draft;
  if (draft.risk.trim() === "" || likelihood === "" || severity === "" || residual === "") {
    return undefined;
  }
  return {
    risk: draft.risk.trim(),
    affected: draft.affected.trim(),
    likelihood: levelIn(likelihood),
    severity: levelIn(severity),
    measure: draft.measure.trim(),
    responsible: draft.responsible.trim(),
    ...(until === "" ? {} : { until }),
    residual: levelIn(residual),
  };
}

/** What an evaluation takes over from another one. */
export function riskValuesOf({ id: _id, at: _at, until, ...values }: RiskView): RiskValuesInput {
  return { ...values, ...(until === null ? {} : { until }) };
}
