import { Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { HandoverView } from "#contract/handover.ts";
import { sortCases } from "#domain/cases/caseOrder.ts";
import { needsClassification } from "#domain/cases/decidedClass.ts";
import { AnswerForm } from "#tab/case/AnswerForm.tsx";
import { CaseFacts } from "#tab/case/CaseFacts.tsx";
import { CaseStatements } from "#tab/case/CaseStatements.tsx";
import { ClassificationLink } from "#tab/case/ClassificationLink.tsx";
import { Conditions, conditionsOf } from "#tab/case/Conditions.tsx";
import { PutOff } from "#tab/case/PutOff.tsx";
import { QueryAnswerForm } from "#tab/case/QueryAnswerForm.tsx";
import { SectionTasks } from "#tab/case/SectionTasks.tsx";
import { StatementForms } from "#tab/case/StatementForms.tsx";
import { tasksQuery } from "#tab/data/cases.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { AbsenceSetting } from "./AbsenceSetting.tsx";
import { AnswerSeveral } from "./AnswerSeveral.tsx";
import { caseTitle } from "./caseTitle.ts";
import { HandoverTask } from "./HandoverTask.tsx";
import { PublicationTasks } from "./PublicationTasks.tsx";
import { TaskRow } from "./TaskRow.tsx";
import { TaskSummary } from "./TaskSummary.tsx";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalL },
  link: { justifySelf: "start", minHeight: "24px" },
  title: { margin: 0 },
});

/** What was done last; one at a time. */
type LastDone =
  | { readonly kind: "answered" | "given"; readonly view: CaseView }
  | { readonly kind: "said"; readonly sentence: string };

/** What waits for this person: the same questions as on the card in the chat. */
export function TasksPage() {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const [last, setLast] = useState<LastDone>();
  const query = useQuery(tasksQuery(data));
  const texts = messages.tasks;
  function say(done: LastDone) {
    setLast(done);
    focusHeading();
  }
  return (
    <>
      <PageTop title={texts.title} lead={texts.lead} />
      <div className={styles.list}>
        <div role="status">{last !== undefined && <Said last={last} />}</div>
        <QueryFaces query={query}>
          {({ cases, handovers, releases = [] }) => (
            <>
              <PublicationTasks releases={releases} />
              {cases.length + handovers.length + releases.length === 0 && (
                <Notice title={texts.empty} text={texts.emptyHint} />
              )}
              <AnswerSeveral tasks={sortCases(cases, today)} />
              <TaskList
                handovers={handovers}
                tasks={sortCases(cases, today)}
                onAnswered={(view) => say({ kind: "answered", view })}
                onGiven={(view) => say({ kind: "given", view })}
                onSaid={(sentence) => say({ kind: "said", sentence })}
              />
            </>
          )}
        </QueryFaces>
        <Link className={styles.link} href={ADDRESSES.duties.hash({ show: "mine" })}>
          {messages.dutyCalendar.link}
        </Link>
        <AbsenceSetting />
      </div>
    </>
  );
}

function Said({ last }: { readonly last: LastDone }) {
  const { messages } = useSession();
  const texts = messages.tasks;
  if (last.kind === "said") return <Message intent="success">{last.sentence}</Message>;
  const { kind, view } = last;
  if (kind === "given") {
    return (
      <Message intent="success">
        {view.title}: {messages.statement.givenDone}
      </Message>
    );
  }
  return (
    <Message intent={isSuspended(view) ? "warning" : "success"}>
      {view.title}: {texts.answered}
      {view.state === "open" && ` ${texts.answeredOpen}`}
      {view.state === "objection" && ` ${texts.answeredObjection}`}
      {isSuspended(view) && ` ${texts.suspended} ${texts.suspendedNotice(view.title)}`}
    </Message>
  );
}

/** What was reported takes it out of use at once. */
function isSuspended({ suspension }: CaseView): boolean {
  return suspension?.state === "active";
}

interface Done {
  readonly onAnswered: (view: CaseView) => void;
  readonly onGiven: (view: CaseView) => void;
  readonly onSaid: (sentence: string) => void;
}

/** One is open at a time, the first to begin with; without an answer an application may be nobody's, so such requests stand first. */
function TaskList(
  props: Done & {
    readonly handovers: readonly HandoverView[];
    readonly tasks: readonly CaseView[];
  },
) {
  const [chosen, setChosen] = useState<{ readonly key: string | undefined }>();
  const { handovers, tasks, ...done } = props;
  const keys = [...handovers.map(handoverKey), ...tasks.map(({ key }) => key)];
  const isThere = keys.some((key) => key === chosen?.key);
  const open =
    chosen === undefined || (chosen.key !== undefined && !isThere) ? keys[0] : chosen.key;
  const row = (key: string) => ({
    isOpen: key === open,
    onToggle: () => setChosen({ key: key === open ? undefined : key }),
  });
  return (
    <>
      {handovers.map((view) => (
        <HandoverTask
          key={handoverKey(view)}
          view={view}
          onAnswered={done.onSaid}
          {...row(handoverKey(view))}
        />
      ))}
      {tasks.map((task) => (
        <CaseTask
          key={`${task.key} ${task.targetRevision}`}
          view={task}
          {...row(task.key)}
          {...done}
        />
      ))}
    </>
  );
}

/** Somebody may be asked to take over what they are asked about as well. */
function handoverKey({ caseKey }: HandoverView): string {
  return `handover ${caseKey}`;
}

/** The decision is taken by answers that owners know best, and some are missing. */
function isGuideOpen(view: CaseView): boolean {
  const { classification, rights } = view;
  return needsClassification(view) && rights.classify && classification?.next != null;
}

/** What its approval asks for; nothing where it asks for nothing. */
function TaskConditions(props: {
  readonly view: CaseView;
  readonly onSaid: (sentence: string) => void;
}) {
  const { onSaid, view } = props;
  const styles = useStyles();
  const { messages } = useSession();
  if (view.conditions.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {messages.condition.title}
      </Subtitle2>
      <Conditions conditions={conditionsOf(view)} onSaid={onSaid} />
    </>
  );
}

function CaseTask(
  props: Done & {
    readonly view: CaseView;
    readonly isOpen: boolean;
    readonly onToggle: () => void;
  },
) {
  const { messages } = useSession();
  const { isOpen, onAnswered, onGiven, onToggle, view } = props;
  return (
    <TaskRow
      title={caseTitle(view, messages)}
      summary={<TaskSummary view={view} />}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <Link href={ADDRESSES.entry.hash({ no: view.entryNo })}>
        {messages.tasks.open}: {view.entryNo}
      </Link>
      <TaskConditions view={view} onSaid={props.onSaid} />
      <SectionTasks view={view} />
      {isGuideOpen(view) && <Paragraph>{messages.tasks.guideWaits}</Paragraph>}
      <ClassificationLink view={view} />
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
    </TaskRow>
  );
}
