import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { RiskView } from "#contract/conditions.ts";
import { RISK_FIELDS } from "#domain/cases/risk.ts";
import { RISKS_MAX } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { RiskForm } from "./RiskForm.tsx";
import { riskToDraft, riskValuesOf } from "./riskDraft.ts";
import { useCaseForm } from "./useCaseForm.ts";
import { useRiskWords } from "./useRiskWords.ts";

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
  const [open, setOpen] = useState<RiskView | "new">();
  const { rights, risks } = view;
  const texts = messages.risk;
  if (risks === null || (risks.risks.length === 0 && !rights.noteRisks)) return null;
  const isRoom = risks.risks.length < RISKS_MAX;
  const close = () => setOpen(undefined);
  const isOpen = ({ id }: RiskView) => typeof open === "object" && open.id === id;
  // What somebody writes stays before their eyes, also where somebody else has removed the risk meanwhile.
  const removed =
    typeof open === "object" && !risks.risks.some(({ id }) => id === open.id) ? open : undefined;
  return (
    <Panel title={texts.title}>
      {risks.risks.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      {risks.risks.length > 0 && (
        <ul className={styles.list} aria-label={texts.title}>
          {risks.risks.map((risk) => (
            <li key={risk.id} className={styles.item}>
              {isOpen(risk) ? (
                <RiskForm view={view} risk={risk} onDone={close} onCancel={close} />
              ) : (
                <RiskFacts risk={risk} />
              )}
              {rights.noteRisks && !isOpen(risk) && (
                <div className={styles.line}>
                  <Button
                    size="small"
                    aria-label={texts.editOf(risk.risk)}
                    onClick={() => setOpen(risk)}
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
      {removed !== undefined && (
        <RiskForm view={view} risk={removed} onDone={close} onCancel={close} />
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
  const { messages } = useSession();
  const words = useRiskWords();
  const texts = messages.risk;
  const draft = riskToDraft(riskValuesOf(risk));
  const facts = RISK_FIELDS.filter((field) => field !== "risk")
    .map((field) => ({ label: texts[field], value: words(draft, field) }))
    .filter(({ value }) => value !== "");
  return (
    <>
      <Text as="p" weight="semibold" className={styles.text}>
        {risk.risk}
      </Text>
      <Facts facts={facts} />
    </>
  );
}

function RemoveRisk(props: { readonly view: CaseView; readonly risk: RiskView }) {
  const { messages } = useSession();
  const { risk, view } = props;
  const form = useCaseForm(view, {});
  const texts = messages.risk;
  const removed = { risks: [{ id: risk.id, seen: riskValuesOf(risk), values: null }] };
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
