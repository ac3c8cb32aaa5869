import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { CaseFacts } from "#tab/case/CaseFacts.tsx";
import { CaseStanding } from "#tab/case/CaseStanding.tsx";
import { StatusBadge } from "#tab/case/StatusBadge.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { CaseFilter } from "#tab/session/caseFilter.ts";
import { ReturnLink } from "#tab/session/ReturnLink.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { CaseDeliveries } from "./CaseDeliveries.tsx";
import { CaseHandler } from "./CaseHandler.tsx";
import { CaseResponsible } from "./CaseResponsible.tsx";
import { CaseStatementPanel } from "./CaseStatementPanel.tsx";
import { CommandDialog } from "./CommandDialog.tsx";
import { possibleSteps, type Step } from "./commands.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalL },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
});

/** One case: where it stands, the steps that are open to this coordinator, then everything that is known. */
export function CaseDetail(props: { readonly view: CaseView; readonly filter: CaseFilter }) {
  const styles = useStyles();
  const { messages } = useSession();
  const { filter, view } = props;
  const [step, setStep] = useState<Step>();
  const [done, setDone] = useState(false);
  const texts = messages.cases;
  const steps = possibleSteps(view);
  const ownCase = view.rights.coordinate && !view.rights.evaluate;
  return (
    <div className={styles.root}>
      <Panel
        title={`${view.title} – ${messages.case.versions(view.previousVersion, view.targetVersion)}`}
      >
        <div className={styles.line}>
          <ReturnLink to={ADDRESSES.cases.hash({ filter })}>{texts.backToList}</ReturnLink>
          <Link href={ADDRESSES.entry.hash({ no: view.entryNo })}>
            {texts.openEntry}: {view.entryNo}
          </Link>
          <StatusBadge kind="riskClass" value={view.riskClass} />
        </div>
        <CaseStanding view={view} />
      </Panel>
      {view.rights.coordinate && isRunning(view.state) && (
        <Panel title={texts.actions}>
          <div role="status">
            {done && (
              <MessageBar intent="success">
                <MessageBarBody>{texts.done}</MessageBarBody>
              </MessageBar>
            )}
          </div>
          {ownCase && <Paragraph>{texts.ownCase}</Paragraph>}
          <CaseHandler view={view} />
          <div className={styles.line}>
            {steps.map((one, index) => (
              <Button
                key={one.kind}
                appearance={index === 0 && one.isAside !== true ? "primary" : "secondary"}
                onClick={() => {
                  setDone(false);
                  setStep(one);
                }}
              >
                {texts[one.kind]}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      <Panel title={texts.facts}>
        <CaseFacts view={view} />
      </Panel>
      <CaseStatementPanel view={view} />
      <CaseResponsible view={view} />
      <CaseDeliveries view={view} />
      {step !== undefined && (
        <CommandDialog
          step={step}
          view={view}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setStep(undefined);
            setDone(true);
            focusHeading();
          }}
        />
      )}
    </div>
  );
}
