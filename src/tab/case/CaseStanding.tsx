import { makeStyles, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { asksForNewVersion } from "#domain/triage/unchangedReasons.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { isSuspensionLate } from "./caseText.ts";
import { StatusBadge } from "./StatusBadge.tsx";

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
  return (
    <>
      <StatusBadge kind="caseState" value={view.state} />
      <DueBadge view={view} />
      {view.suspension !== null && (
        <ToneBadge tone={view.suspension.state === "declined" ? "neutral" : "bad"}>
          {messages.case.suspension[view.suspension.state]}
        </ToneBadge>
      )}
      <SuspensionDueBadge view={view} />
      {view.needsResponsible && <ToneBadge tone="bad">{messages.handover.open}</ToneBadge>}
    </>
  );
}

export function CaseSentence({ view }: { readonly view: CaseView }) {
  const texts = useSession().messages.case;
  return (
    <Paragraph>
      {view.state === "requested" && !asksForNewVersion(view)
        ? texts.asksWithoutVersion
        : texts.asks[view.state]}
    </Paragraph>
  );
}

/** When something is expected, and whether that day has passed. */
export function DueBadge({ view }: { readonly view: CaseView }) {
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
export function SuspensionDueBadge({ view }: { readonly view: CaseView }) {
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
