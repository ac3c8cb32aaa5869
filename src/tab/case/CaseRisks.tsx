import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { RiskView } from "#contract/conditions.ts";
import {
  likelihoodLabels,
  RISK_LEVELS,
  type RiskLevel,
  residualLabels,
  severityLabels,
} from "#domain/cases/risk.ts";
import { RISKS_MAX } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { RiskForm, riskValuesOf } from "./RiskForm.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
  item: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What could go wrong, and what is done about it; those of the last evaluation are offered where there are none. */
export function CaseRisks({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const [open, setOpen] = useState<number | "new">();
  const { rights, risks } = view;
  const texts = messages.risk;
  if (risks === null || (risks.risks.length === 0 && !rights.noteRisks)) return null;
  const isRoom = risks.risks.length < RISKS_MAX;
  const close = () => setOpen(undefined);
  return (
    <Panel title={texts.title}>
      {risks.risks.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      {risks.risks.length > 0 && (
        <ul className={styles.list} aria-label={texts.title}>
          {risks.risks.map((risk) => (
            <li key={risk.id} className={styles.item}>
              {open === risk.id ? (
                <RiskForm key={risk.at} view={view} risk={risk} onDone={close} onCancel={close} />
              ) : (
                <RiskFacts risk={risk} />
              )}
              {rights.noteRisks && open !== risk.id && (
                <div className={styles.line}>
                  <Button
                    size="small"
                    aria-label={texts.editOf(risk.risk)}
                    onClick={() => setOpen(risk.id)}
                  >
                    {texts.edit}
                  </Button>
                  <RemoveRisk view={view} risk={risk} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {rights.noteRisks && open !== "new" && isRoom && (
        <div className={styles.line}>
          <Button onClick={() => setOpen("new")}>{texts.add}</Button>
          <TakeOver view={view} before={risks.before} />
        </div>
      )}
      {open === "new" && <RiskForm view={view} onDone={close} onCancel={close} />}
    </Panel>
  );
}

function RiskFacts({ risk }: { readonly risk: RiskView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const days = useDays();
  const texts = messages.risk;
  const levelOf = (level: number): RiskLevel => RISK_LEVELS.find((one) => one === level) ?? 1;
  const facts = [
    [texts.affected, risk.affected],
    [texts.likelihood, likelihoodLabels[levelOf(risk.likelihood)][language]],
    [texts.severity, severityLabels[levelOf(risk.severity)][language]],
    [texts.measure, risk.measure],
    [texts.responsible, risk.responsible],
    [texts.until, risk.until === null ? "" : days.beside(risk.until)],
    [texts.residual, residualLabels[levelOf(risk.residual)][language]],
  ] as const;
  return (
    <>
      <Text as="p" weight="semibold" className={styles.text}>
        {risk.risk}
      </Text>
      <Facts
        facts={facts
          .filter(([, value]) => value !== "")
          .map(([label, value]) => ({ label, value }))}
      />
    </>
  );
}

function RemoveRisk(props: { readonly view: CaseView; readonly risk: RiskView }) {
  const { messages } = useSession();
  const { risk, view } = props;
  const form = useCaseForm(view, {});
  const texts = messages.risk;
  const removed = { risks: [{ id: risk.id, seen: risk.at, values: null }] };
  return (
    <>
      <Button
        size="small"
        aria-label={texts.removeOf(risk.risk)}
        disabledFocusable={form.isPending}
        onClick={() => form.send({ name: "setRisks", input: removed }, () => undefined)}
      >
        {texts.remove}
      </Button>
      {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
    </>
  );
}

/** All of the last evaluation at once; then they are edited here. */
function TakeOver(props: { readonly view: CaseView; readonly before: readonly RiskView[] }) {
  const { messages } = useSession();
  const { before, view } = props;
  const form = useCaseForm(view, {});
  if (before.length === 0) return null;
  const risks = before.map((risk) => ({ values: riskValuesOf(risk) }));
  return (
    <>
      <Button
        disabledFocusable={form.isPending}
        onClick={() => form.send({ name: "setRisks", input: { risks } }, () => undefined)}
      >
        {messages.risk.takeOver(before.length)}
      </Button>
      {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
    </>
  );
}
