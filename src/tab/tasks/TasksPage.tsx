import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { AnswerForm } from "#tab/case/AnswerForm.tsx";
import { CaseFacts } from "#tab/case/CaseFacts.tsx";
import { CaseStanding } from "#tab/case/CaseStanding.tsx";
import { CaseStatements } from "#tab/case/CaseStatements.tsx";
import { sortCases } from "#tab/case/caseText.ts";
import { PutOff } from "#tab/case/PutOff.tsx";
import { QueryAnswerForm } from "#tab/case/QueryAnswerForm.tsx";
import { StatementForms } from "#tab/case/StatementForms.tsx";
import { tasksQuery } from "#tab/data/cases.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { AbsenceSetting } from "./AbsenceSetting.tsx";
import { HandoverTasks } from "./HandoverTasks.tsx";

const useStyles = makeStyles({ list: { display: "grid", gap: tokens.spacingVerticalL } });

/** What waits for this person: the same questions as on the card in the chat. */
export function TasksPage() {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const [answered, setAnswered] = useState<CaseView>();
  const [given, setGiven] = useState<CaseView>();
  const query = useQuery(tasksQuery(data));
  const texts = messages.tasks;
  return (
    <>
      <PageTop title={texts.title} lead={texts.lead} />
      <div className={styles.list}>
        <div role="status">
          {answered !== undefined && (
            <Message intent="success">
              {answered.title}: {texts.answered}
              {answered.state === "open" && ` ${texts.answeredOpen}`}
              {answered.state === "objection" && ` ${texts.answeredObjection}`}
            </Message>
          )}
          {given !== undefined && (
            <Message intent="success">
              {given.title}: {messages.statement.givenDone}
            </Message>
          )}
        </div>
        <QueryFaces query={query}>
          {({ cases, handovers }) => (
            <>
              <HandoverTasks handovers={handovers} />
              {cases.length + handovers.length === 0 && (
                <Notice title={texts.empty} text={texts.emptyHint} />
              )}
              {sortCases(cases, today).map((task) => (
                <Task
                  key={`${task.key} ${task.targetRevision}`}
                  view={task}
                  onAnswered={(view) => {
                    setGiven(undefined);
                    setAnswered(view);
                    focusHeading();
                  }}
                  onGiven={(view) => {
                    setAnswered(undefined);
                    setGiven(view);
                    focusHeading();
                  }}
                />
              ))}
            </>
          )}
        </QueryFaces>
        <AbsenceSetting />
      </div>
    </>
  );
}

function Task(props: {
  readonly view: CaseView;
  readonly onAnswered: (view: CaseView) => void;
  readonly onGiven: (view: CaseView) => void;
}) {
  const { messages } = useSession();
  const { view, onAnswered, onGiven } = props;
  return (
    <Panel
      title={`${view.title} – ${messages.case.versions(view.previousVersion, view.targetVersion)}`}
    >
      <Link href={ADDRESSES.entry.hash({ no: view.entryNo })}>
        {messages.tasks.open}: {view.entryNo}
      </Link>
      <CaseStanding view={view} />
      <CaseFacts view={view} />
      {view.rights.answer && view.state === "requested" && (
        <AnswerForm view={view} onAnswered={onAnswered} />
      )}
      {view.rights.answerQuery && view.state === "query" && (
        <QueryAnswerForm view={view} onAnswered={onAnswered} />
      )}
      <CaseStatements titled view={view} />
      <StatementForms view={view} onGiven={onGiven} />
      <PutOff view={view} />
    </Panel>
  );
}
