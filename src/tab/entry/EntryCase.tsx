import { Button, Link, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { EntryView } from "#contract/entry.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { AnswerForm } from "#tab/case/AnswerForm.tsx";
import { CaseEvidence } from "#tab/case/CaseEvidence.tsx";
import { CaseFacts } from "#tab/case/CaseFacts.tsx";
import { CaseRisks } from "#tab/case/CaseRisks.tsx";
import { CaseSections } from "#tab/case/CaseSections.tsx";
import { CaseStanding } from "#tab/case/CaseStanding.tsx";
import { CaseStatements } from "#tab/case/CaseStatements.tsx";
import { ClassificationLink } from "#tab/case/ClassificationLink.tsx";
import { DocumentLink } from "#tab/case/DocumentLink.tsx";
import { PutOff } from "#tab/case/PutOff.tsx";
import { QueryAnswerForm } from "#tab/case/QueryAnswerForm.tsx";
import { SectionTasks } from "#tab/case/SectionTasks.tsx";
import { StatementForms } from "#tab/case/StatementForms.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { EntryConditions } from "./EntryConditions.tsx";
import { EntryDuties } from "./EntryDuties.tsx";
import { nextStepOf } from "./nextStep.ts";
import { WithdrawReport } from "./WithdrawReport.tsx";

/** The running case with what is asked and by when; the last one where nothing runs. */
export function EntryCase(props: {
  readonly entry: EntryView;
  /** A version was just reported here: its questions open as soon as the case is there. */
  readonly asked: boolean;
  readonly onAnswered: () => void;
}) {
  const { messages } = useSession();
  const { asked, entry } = props;
  const { runningCase, lastCase } = entry;
  const [done, setDone] = useState<"answered" | "withdrawn">();
  const texts = messages.entry;
  const shownCase = runningCase ?? lastCase;
  const waiting = asked && runningCase === null;
  function onDone(what: "answered" | "withdrawn") {
    setDone(what);
    props.onAnswered();
    focusHeading();
  }
  return (
    <>
      <Panel title={texts.running}>
        <div role="status">
          {done !== undefined && !waiting && (
            <Message intent="success">
              {done === "answered" ? messages.tasks.answered : texts.withdrawn}
            </Message>
          )}
          {waiting && <Spinner size="tiny" label={texts.waiting} />}
        </div>
        {runningCase === null && !waiting && <Paragraph>{texts.noCase}</Paragraph>}
        {runningCase !== null && (
          <RunningCase
            key={`${runningCase.key} ${runningCase.targetRevision}`}
            view={runningCase}
            // In the head it is the first button then.
            isLinked={nextStepOf(entry) !== "toCase"}
            asked={asked}
            onAnswered={() => onDone("answered")}
            onWithdrawn={() => onDone("withdrawn")}
          />
        )}
      </Panel>
      {runningCase !== null && <CaseSections view={runningCase} />}
      {runningCase === null && lastCase !== null && (
        <Panel title={texts.last}>
          <CaseLink view={lastCase} />
          <CaseStanding view={lastCase} />
          <CaseFacts view={lastCase} />
          <ClassificationLink view={lastCase} />
          <DocumentLink view={lastCase} />
          <CaseStatements titled view={lastCase} />
        </Panel>
      )}
      {shownCase !== null && (
        <>
          <CaseRisks view={shownCase} />
          <CaseEvidence view={shownCase} />
        </>
      )}
      <EntryConditions entry={entry} />
      <EntryDuties entry={entry} />
    </>
  );
}

function RunningCase(props: {
  readonly view: CaseView;
  readonly isLinked: boolean;
  readonly asked: boolean;
  readonly onAnswered: () => void;
  readonly onWithdrawn: () => void;
}) {
  const { messages } = useSession();
  const [opened, setOpened] = useState(false);
  const { view, asked, onAnswered } = props;
  const mayAnswer = view.rights.answer && view.state === "requested";
  return (
    <>
      {props.isLinked && <CaseLink view={view} />}
      <CaseStanding view={view} />
      <SectionTasks view={view} />
      <CaseFacts view={view} />
      {mayAnswer && !opened && !asked && (
        <div>
          <Button appearance="primary" onClick={() => setOpened(true)}>
            {messages.entry.answerNow}
          </Button>
        </div>
      )}
      {mayAnswer && (opened || asked) && (
        <AnswerForm view={view} takesFocus onAnswered={onAnswered} />
      )}
      {view.rights.answerQuery && view.state === "query" && (
        <QueryAnswerForm view={view} onAnswered={onAnswered} />
      )}
      <ClassificationLink view={view} />
      <CaseStatements titled view={view} />
      <StatementForms view={view} onGiven={onAnswered} />
      <PutOff view={view} />
      <WithdrawReport view={view} onWithdrawn={props.onWithdrawn} />
    </>
  );
}

/** The case on the coordinators' desk; its page links back. */
function CaseLink({ view }: { readonly view: CaseView }) {
  const { me, messages } = useSession();
  if (!isCoordinator(me)) return null;
  return (
    <Link href={ADDRESSES.cases.hash({ caseKey: view.key })}>{messages.entryPage.toCase}</Link>
  );
}
