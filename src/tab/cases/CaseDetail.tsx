import {
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { EntryView } from "#contract/entry.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { CaseEvidence } from "#tab/case/CaseEvidence.tsx";
import { CaseFacts } from "#tab/case/CaseFacts.tsx";
import { CaseRisks } from "#tab/case/CaseRisks.tsx";
import { CaseSections } from "#tab/case/CaseSections.tsx";
import { CaseBadges, CaseSentence } from "#tab/case/CaseStanding.tsx";
import { ClassificationLink } from "#tab/case/ClassificationLink.tsx";
import { DocumentLink } from "#tab/case/DocumentLink.tsx";
import { GatesPanel } from "#tab/case/GatesPanel.tsx";
import { StatusBadge } from "#tab/case/StatusBadge.tsx";
import { SuspensionDialog, type SuspensionStep } from "#tab/case/SuspensionDialogs.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { ReturnLink } from "#tab/session/ReturnLink.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { AnswerStepForm } from "./AnswerStepForm.tsx";
import { ApprovalGaps } from "./ApprovalGaps.tsx";
import { CaseActions } from "./CaseActions.tsx";
import { CaseDeliveries } from "./CaseDeliveries.tsx";
import { CaseEntryFacts } from "./CaseEntryFacts.tsx";
import { CaseHandler } from "./CaseHandler.tsx";
import { CaseResponsible } from "./CaseResponsible.tsx";
import { CaseStatementPanel } from "./CaseStatementPanel.tsx";
import { ConditionPanel } from "./ConditionPanel.tsx";
import type { Step } from "./commands.ts";
import { OpenQuery } from "./OpenQuery.tsx";
import { StatementRequestDialog } from "./StatementRequestDialog.tsx";
import { StepForm } from "./StepForm.tsx";
import type { RequestDraft } from "./statementRequest.ts";
import type { DoneStep } from "./useDone.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, containerType: "inline-size" },
  head: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  // What is judged and what can be done stay in sight while the rest is read; on a low window they would fill it.
  sticky: {
    "@media (min-height: 600px) and (min-width: 900px)": {
      position: "sticky",
      zIndex: 1,
      insetBlockStart: 0,
    },
  },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: "anywhere",
    // What stands above it comes into view with it.
    scrollMarginTop: "6rem",
  },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // Where there is a pane for it, the list is in sight.
  narrow: { "@media (min-width: 900px)": { display: "none" } },
  parts: { display: "grid", gap: tokens.spacingVerticalM, alignItems: "start" },
  beside: {
    "@container (min-width: 42rem)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    },
  },
  part: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** One case: where it stands, the steps that are open to this coordinator, then everything that is known. */
export function CaseDetail(props: {
  readonly view: CaseView;
  readonly filter: CaseFilter;
  /** A step is taken: the next case may be the one to look at. */
  readonly onDone: (step: DoneStep) => void;
  /** Something was done, and the case stays open. */
  readonly onSay: (step: DoneStep) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { filter, onDone, view } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState<Step>();
  const [suspension, setSuspension] = useState<SuspensionStep>();
  const [request, setRequest] = useState<RequestDraft>();
  const texts = messages.cases;
  const isOwnCase = view.rights.coordinate && !view.rights.evaluate;

  function finish(done: DoneStep) {
    setStep(undefined);
    heading.current?.focus();
    onDone(done);
  }

  /** Whoever is asked answers in days: the form is closed until then, and keeps what was typed. */
  function ask(draft: RequestDraft) {
    setStep(undefined);
    setRequest(draft);
  }

  function requested() {
    setRequest(undefined);
    props.onSay({ view, sentence: messages.statement.requested });
  }

  function suspendedOrLifted({ lastCase, runningCase }: EntryView) {
    const now = [runningCase, lastCase].find((one) => one?.key === view.key) ?? view;
    const texts = messages.suspension;
    setSuspension(undefined);
    props.onSay({ view: now, sentence: suspension === "lift" ? texts.lifted : texts.suspended });
  }

  return (
    <div className={styles.root}>
      <CaseHead view={view} filter={filter} heading={heading} isSticky={step === undefined}>
        {/* What moves the case on while a form is open would be somebody else's change to that form. */}
        {step === undefined && <CaseHandler view={view} onDone={onDone} />}
        <CaseActions view={view} open={step} onStep={setStep} onSuspension={setSuspension} />
      </CaseHead>
      {suspension !== undefined && (
        <SuspensionDialog
          step={suspension}
          entryNo={view.entryNo}
          onClose={() => setSuspension(undefined)}
          onDone={suspendedOrLifted}
        />
      )}
      {request !== undefined && (
        <StatementRequestDialog
          view={view}
          starts={request}
          onClose={() => setRequest(undefined)}
          onDone={requested}
        />
      )}
      {isOwnCase && <Paragraph>{texts.ownCase}</Paragraph>}
      {/* Above the form of a decision, too: it is read before anything is written. */}
      <ApprovalGaps view={view} />
      <div className={mergeClasses(styles.parts, step !== undefined && styles.beside)}>
        {step !== undefined && (
          <div className={styles.part}>
            <StepPanel
              step={step}
              view={view}
              onClose={() => setStep(undefined)}
              onRequest={ask}
              onDone={finish}
            />
          </div>
        )}
        <div className={styles.part}>
          <ConditionPanel view={view} />
          <ClassificationLink view={view} />
          <DocumentLink view={view} />
          <OpenQuery view={view} />
          <Panel title={texts.facts}>
            <CaseSentence view={view} />
            <CaseFacts view={view} />
          </Panel>
          <CaseSections view={view} />
          <CaseRisks view={view} />
          <CaseEvidence view={view} />
          <CaseStatementPanel view={view} />
          <GatesPanel no={view.entryNo} gates={view.gates} />
          <CaseEntryFacts view={view} />
          <CaseResponsible view={view} />
          <CaseDeliveries view={view} />
        </div>
      </div>
    </div>
  );
}

/** Application, version, state and class, with what can be done; in sight while the rest is read. */
function CaseHead(props: {
  readonly view: CaseView;
  readonly filter: CaseFilter;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly isSticky: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const { filter, heading, isSticky, view } = props;
  const texts = messages.cases;
  useEffect(() => {
    // Opened from the list: here one reads on. Not where the page itself has just been opened.
    if (navigation.hasMoved() || navigation.returned() === undefined) heading.current?.focus();
  }, [heading, navigation]);
  return (
    <header className={mergeClasses(styles.head, isSticky && styles.sticky)}>
      <div className={styles.line}>
        <span className={styles.narrow}>
          <ReturnLink to={ADDRESSES.cases.hash({ filter })}>{texts.backToList}</ReturnLink>
        </span>
        <Link href={ADDRESSES.entry.hash({ no: view.entryNo })}>
          {texts.openEntry}: {view.entryNo}
        </Link>
      </div>
      <h2 ref={heading} tabIndex={-1} data-case-heading className={styles.title}>
        {view.title}: {messages.case.versions(view.previousVersion, view.targetVersion)}
      </h2>
      <div className={styles.badges}>
        <CaseBadges view={view} />
        <StatusBadge kind="riskClass" value={view.riskClass} />
      </div>
      {props.children}
    </header>
  );
}

/** The step that is being taken, by its own form or by the one that all the others share. */
function StepPanel(props: {
  readonly step: Step;
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onRequest: (request: RequestDraft) => void;
  readonly onDone: (done: DoneStep) => void;
}) {
  const { messages } = useSession();
  const { onClose, onDone, onRequest, step, view } = props;
  return (
    <Panel title={messages.cases[step.kind]}>
      {step.Form === undefined ? (
        <StepForm
          key={step.kind}
          step={step}
          view={view}
          onClose={onClose}
          onRequest={onRequest}
          onDone={(after, sentence) =>
            onDone({ view: after, sentence, undo: step.undo?.(view, after) })
          }
        />
      ) : (
        <AnswerStepForm step={step} view={view} onClose={onClose} onDone={onDone} />
      )}
    </Panel>
  );
}
