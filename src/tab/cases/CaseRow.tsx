import { Checkbox, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { nextDueOf } from "#domain/cases/caseOrder.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { awaitsEvidence } from "#domain/cases/condition.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { suspensionMarkOf } from "#tab/case/caseText.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { labelOf } from "#tab/session/texts.ts";
import { useDays } from "#tab/session/useDays.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import type { DeskRow } from "./deskRows.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineStart: "3px",
  },
  // Its background stays: on another one the texts of the contrast theme would not be read.
  chosen: { paddingInlineStart: 0, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  texts: { display: "grid", gap: tokens.spacingVerticalXXS, minWidth: 0, gridColumn: 2 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    minHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    textAlign: "start",
  },
  second: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  late: { color: tokens.colorPaletteRedForeground1 },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A case in two or three lines: what it is about and since when it is due, why it is there, and whose turn it is. */
export const CaseRow = memo(function CaseRow(props: {
  readonly row: DeskRow;
  readonly filter: CaseFilter;
  readonly isChosen: boolean;
  readonly isPicked: boolean;
  readonly onPick: (view: CaseView) => void;
  readonly onStop: (key: string) => void;
}) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const { filter, isChosen, isPicked, onPick, onStop, row } = props;
  const { view } = row;
  const texts = messages.cases;
  const about = [
    labelOf(triggerLabels, view.trigger, language),
    riskClassLabels[view.riskClass][language],
    view.orgUnitName,
  ];
  return (
    <article className={mergeClasses(styles.root, isChosen && styles.chosen)}>
      {isCoordinator(me) && (
        <Checkbox
          aria-label={texts.chooseOne(view.title)}
          checked={isPicked}
          onChange={() => onPick(view)}
        />
      )}
      <div className={styles.texts}>
        <div className={styles.head}>
          <Link
            href={ADDRESSES.cases.hash({ caseKey: view.key, filter })}
            data-case={view.key}
            className={styles.title}
            aria-current={isChosen ? "true" : undefined}
            onFocus={() => onStop(view.key)}
          >
            {view.title}: {view.targetVersion}
          </Link>
          <DueText view={view} />
        </div>
        <Text size={200} className={styles.second}>
          {about.filter((part) => part !== null).join(" · ")}
        </Text>
        <Text size={200} className={styles.second}>
          <WhoseTurn row={row} />
        </Text>
        <Marks view={view} />
      </div>
    </article>
  );
});

function WhoseTurn({ row: { turn, view } }: { readonly row: DeskRow }) {
  const { me, messages } = useSession();
  const { cases: texts, handler } = messages;
  const working =
    view.handler === null
      ? undefined
      : view.handler.id === me.person.id
        ? handler.byMe
        : handler.by(view.handler.name);
  const parts = [turn === undefined ? undefined : texts.turn(texts.turns[turn]), working];
  return parts.filter((part) => part !== undefined).join(" · ");
}

/** The day that comes first: that of a proposed suspension, of what was reported, or of the case. */
function DueText({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const days = useDays();
  const due = nextDueOf(view);
  if (due === undefined || !isRunning(view.state)) return <ConditionText view={view} />;
  const { case: texts, handler } = messages;
  const said =
    due === view.suspensionDue
      ? { by: handler.suspensionDue(days.beside(due)), late: handler.suspensionOverdue }
      : due === view.incidentDue
        ? { by: handler.incidentDue(days.on(due)), late: handler.incidentOverdue }
        : { by: texts.due(days.on(due)), late: texts.overdue };
  return due < today ? (
    <Text size={200} weight="semibold" className={styles.late}>
      {said.late(days.since(due))}
    </Text>
  ) : (
    <Text size={200}>{said.by}</Text>
  );
}

/** What is decided stands on the desk for the sake of its conditions. */
function ConditionText({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const days = useDays();
  if (view.desk === null) return null;
  const { condition: texts } = messages;
  const { conditions } = view;
  if (conditions.some(({ state }) => state === "evidenceGiven")) {
    return (
      <Text size={200} weight="semibold">
        {texts.check}
      </Text>
    );
  }
  const [next] = conditions
    .filter(({ state }) => awaitsEvidence(state))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (next === undefined) return null;
  return next.isOverdue ? (
    <Text size={200} weight="semibold" className={styles.late}>
      {texts.late(days.since(next.dueOn))}
    </Text>
  ) : (
    <Text size={200}>{texts.openUntil(days.on(next.dueOn))}</Text>
  );
}

/** What is out of the ordinary about it. */
function Marks({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const mark = suspensionMarkOf(view);
  const marks = [
    mark === "now" ? messages.suspension.now : undefined,
    view.hasHarm ? messages.cases.harm : undefined,
    mark === "proposed" ? messages.case.suspension.open : undefined,
    view.needsResponsible ? messages.handover.open : undefined,
  ].filter((mark) => mark !== undefined);
  if (marks.length === 0) return null;
  return (
    <div className={styles.badges}>
      {marks.map((mark) => (
        <ToneBadge key={mark} tone="bad" size="medium">
          {mark}
        </ToneBadge>
      ))}
    </div>
  );
}
