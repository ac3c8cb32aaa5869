import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { isCoordinator } from "#domain/people/roles.ts";
import { channelLabels } from "#domain/vocabulary.ts";
import { actorText } from "#tab/case/caseText.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { FieldChangeLine } from "./FieldChangeLine.tsx";
import { shownChanges } from "./shownChanges.ts";
import type { HistoryEvent, Revert } from "./useRevert.ts";

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

export function HistoryEventItem(props: { readonly event: HistoryEvent; readonly revert: Revert }) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const days = useDays();
  const { event, revert } = props;
  const texts = messages.history;
  const changes = shownChanges(event);
  const isNew = event.action === "created" || event.action === "imported";
  const lines = (
    <div className={styles.changes}>
      {changes.map((change) => (
        <FieldChangeLine key={change.field} event={event} change={change} revert={revert} />
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
      {event.caseKey !== null && isCoordinator(me) && (
        <div data-screen-only>
          <Link href={ADDRESSES.cases.hash({ caseKey: event.caseKey })}>
            {messages.historyView.toCase}
          </Link>
        </div>
      )}
    </li>
  );
}
