import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HistoryEvent } from "#contract/history.ts";
import { readsEverything } from "#domain/people/roles.ts";
import { channelLabels } from "#domain/vocabulary.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { actorText } from "./caseText.ts";
import { FieldChangeLine } from "./FieldChangeLine.tsx";
import { type ShownChange, shownChanges } from "./shownChanges.ts";

const useStyles = makeStyles({
  event: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  second: { color: tokens.colorNeutralForeground2 },
  changes: { display: "grid", gap: tokens.spacingVerticalXXS },
  summary: { cursor: "pointer", minHeight: "24px" },
});

/** More than these are opened by who wants to read them, as are those of a new entry. */
const SHOWN_CHANGES = 6;

/** One event: what was done, when, by whom and through which channel, why, and what changed. */
export function EventItem(props: {
  readonly event: HistoryEvent;
  /** What it happened to, where that is not the page's own. */
  readonly about?: ReactNode;
  readonly changeAction?: (change: ShownChange, label: string) => ReactNode;
}) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const days = useDays();
  const { about, changeAction, event } = props;
  const texts = messages.history;
  const changes = shownChanges(event);
  const isNew = event.action === "created" || event.action === "imported";
  const lines = (
    <div className={styles.changes}>
      {changes.map((change) => (
        <FieldChangeLine
          key={change.field}
          change={change}
          action={changeAction && ((label) => changeAction(change, label))}
        />
      ))}
    </div>
  );
  return (
    <li className={styles.event}>
      <Text weight="semibold">{texts.actions[event.action]}</Text>
      <Text size={200} className={styles.second}>
        <time dateTime={event.at ?? event.day}>{days.moment(event.at ?? event.day)}</time>
        {" · "}
        {texts.by(actorText(event.actor, language), channelLabels[event.channel][language])}
      </Text>
      {about}
      {event.reason !== null && <Text>{event.reason}</Text>}
      {changes.length > 0 &&
        (isNew || changes.length > SHOWN_CHANGES ? (
          <details>
            <summary className={styles.summary}>
              {messages.historyView.fields(changes.length)}
            </summary>
            {lines}
          </details>
        ) : (
          lines
        ))}
      {event.caseKey !== null && readsEverything(me) && (
        <div data-screen-only>
          <Link href={ADDRESSES.cases.hash({ caseKey: event.caseKey })}>
            {messages.historyView.toCase}
          </Link>
        </div>
      )}
    </li>
  );
}
