import { makeStyles, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { isSuspensionLate } from "#domain/cases/caseOrder.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { asksForNewVersion } from "#domain/triage/unchangedReasons.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { type SuspensionMark, suspensionMarkOf } from "./caseText.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWasSuspended } from "./useWasSuspended.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  badges: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** Where a case stands, and what is expected of whom by when. */
export function CaseStanding({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.badges}>
        <CaseBadges view={view} />
      </div>
      <CaseSentence view={view} />
    </div>
  );
}

/** State, due days and what is out of the ordinary, a few words each. */
export function CaseBadges({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  // One status leads: what was decided is no news while the application must not be used.
  const { isSuspended } = view;
  return (
    <>
      {isSuspended && <SuspensionBadge view={view} />}
      <StatusBadge kind="caseState" value={view.state} isSecond={isSuspended} />
      <DueBadge view={view} />
      {!isSuspended && <SuspensionBadge view={view} />}
      <SuspensionDueBadge view={view} />
      <IncidentDueBadge view={view} />
      {view.hasHarm && isRunning(view.state) && (
        <ToneBadge tone="bad">{messages.cases.harm}</ToneBadge>
      )}
      {view.needsResponsible && <ToneBadge tone="bad">{messages.handover.open}</ToneBadge>}
    </>
  );
}

export function CaseSentence({ view }: { readonly view: CaseView }) {
  const { case: texts, suspension } = useSession().messages;
  const isApproved = view.state === "approved" || view.state === "approvedProvisionally";
  if (view.isSuspended && isApproved) return <Paragraph>{suspension.approvedSentence}</Paragraph>;
  const asked =
    view.state === "requested" && !asksForNewVersion(view)
      ? texts.asksWithoutVersion
      : texts.asks[view.state];
  const isSaid = !view.isSuspended || view.state === "rejected";
  return <Paragraph>{isSaid ? asked : `${suspension.nowSentence} ${asked}`}</Paragraph>;
}

const SUSPENSION_TONES = {
  now: "bad",
  proposed: "attention",
  declined: "neutral",
  was: "neutral",
} as const satisfies Readonly<Record<SuspensionMark, Tone>>;

function SuspensionBadge({ view }: { readonly view: CaseView }) {
  const { messages } = useSession();
  const was = useWasSuspended();
  const mark = suspensionMarkOf(view);
  if (mark === undefined) return null;
  const texts = {
    now: messages.suspension.now,
    proposed: messages.case.suspension.open,
    declined: messages.case.suspension.declined,
    was: was(view.lastSuspension),
  };
  return <ToneBadge tone={SUSPENSION_TONES[mark]}>{texts[mark]}</ToneBadge>;
}

/** When something is expected, and whether that day has passed. */
function DueBadge({ view }: { readonly view: CaseView }) {
  const { messages, today } = useSession();
  const days = useDays();
  if (view.due === null || !isRunning(view.state)) return null;
  return view.due < today ? (
    <ToneBadge tone="bad">{messages.case.overdue(days.since(view.due))}</ToneBadge>
  ) : (
    <ToneBadge tone="waiting">{messages.case.due(days.on(view.due))}</ToneBadge>
  );
}

/** Until when a proposed suspension is to be decided. */
function SuspensionDueBadge({ view }: { readonly view: CaseView }) {
  const { messages, today } = useSession();
  const days = useDays();
  if (view.suspensionDue === null) return null;
  return isSuspensionLate(view, today) ? (
    <ToneBadge tone="bad">
      {messages.handler.suspensionOverdue(days.since(view.suspensionDue))}
    </ToneBadge>
  ) : (
    <ToneBadge tone="waiting">
      {messages.handler.suspensionDue(days.beside(view.suspensionDue))}
    </ToneBadge>
  );
}

/** Until when the coordinators go into what was reported. */
function IncidentDueBadge({ view: { incidentDue } }: { readonly view: CaseView }) {
  const { messages, today } = useSession();
  const days = useDays();
  if (incidentDue === null) return null;
  const { handler } = messages;
  return incidentDue < today ? (
    <ToneBadge tone="bad">{handler.incidentOverdue(days.since(incidentDue))}</ToneBadge>
  ) : (
    <ToneBadge tone="waiting">{handler.incidentDue(days.on(incidentDue))}</ToneBadge>
  );
}
