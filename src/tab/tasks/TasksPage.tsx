import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
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
            <Message intent={isSuspended(answered) ? "warning" : "success"}>
              {answered.title}: {texts.answered}
              {answered.state === "open" && ` ${texts.answeredOpen}`}
              {answered.state === "objection" && ` ${texts.answeredObjection}`}
              {isSuspended(answered) &&
                ` ${texts.suspended} ${texts.suspendedNotice(answered.title)}`}
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
              <Tasks
                tasks={sortCases(cases, today)}
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
            </>
          )}
        </QueryFaces>
        <AbsenceSetting />
      </div>
    </>
  );
}

/** What was reported takes it out of use at once. */
function isSuspended({ suspension }: CaseView): boolean {
  return suspension?.state === "active";
}

interface Done {
  readonly onAnswered: (view: CaseView) => void;
  readonly onGiven: (view: CaseView) => void;
}

/** One is open at a time, the most urgent one to begin with. */
function Tasks({ tasks, ...done }: Done & { readonly tasks: readonly CaseView[] }) {
  const [chosen, setChosen] = useState<{ readonly key: string | undefined }>();
  const isThere = tasks.some(({ key }) => key === chosen?.key);
  const open =
    chosen === undefined || (chosen.key !== undefined && !isThere) ? tasks[0]?.key : chosen.key;
  return tasks.map((task) => (
    <Task
      key={`${task.key} ${task.targetRevision}`}
      view={task}
      isOpen={task.key === open}
      onToggle={() => setChosen({ key: task.key === open ? undefined : task.key })}
      {...done}
    />
  ));
}

function Task(
  props: Done & {
    readonly view: CaseView;
    readonly isOpen: boolean;
    readonly onToggle: () => void;
  },
) {
  const { messages } = useSession();
  const { isOpen, onToggle, view } = props;
  const title = `${view.title} – ${messages.case.versions(view.previousVersion, view.targetVersion)}`;
  const label = isOpen ? messages.tasks.closeTask : messages.tasks.openTask;
  return (
    <Panel
      title={title}
      action={
        <Button
          aria-expanded={isOpen}
          aria-label={`${label}: ${title}`}
          appearance={isOpen ? "subtle" : "secondary"}
          onClick={onToggle}
        >
          {label}
        </Button>
      }
    >
      <CaseStanding view={view} />
      {isOpen && <OpenTask {...props} />}
    </Panel>
  );
}

function OpenTask({ onAnswered, onGiven, view }: Done & { readonly view: CaseView }) {
  const { messages } = useSession();
  return (
    <>
      <Link href={ADDRESSES.entry.hash({ no: view.entryNo })}>
        {messages.tasks.open}: {view.entryNo}
      </Link>
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
    </>
  );
}
