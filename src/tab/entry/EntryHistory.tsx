import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { History } from "#contract/history.ts";
import type { FieldValue } from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { CASE_STATES, caseStateLabels, channelLabels } from "#domain/vocabulary.ts";
import { actorText } from "#tab/case/caseText.ts";
import { historyQuery } from "#tab/data/entries.ts";
import { fieldText } from "#tab/fields/fieldText.ts";
import { problemText } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useFocusOnMount } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { formatDay, formatInstant } from "#texts/format.ts";

type Event = History["events"][number];

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  event: { display: "grid", overflowWrap: "anywhere" },
  second: { color: tokens.colorNeutralForeground2 },
});

/** Who did what, when, through which channel; read from the list only when somebody asks. */
export function EntryHistory({ no }: { readonly no: string }) {
  const { messages } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={messages.entry.history}>
      {open ? (
        <Events no={no} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{messages.entry.historyLoad}</Button>
        </div>
      )}
    </Panel>
  );
}

function Events({ no }: { readonly no: string }) {
  const { data, messages } = useSession();
  const query = useInfiniteQuery(historyQuery(data, no));
  return (
    <QueryFaces query={query}>
      {({ pages }) => {
        const events = pages.flatMap((page) => page.events);
        if (events.length === 0) return <Paragraph>{messages.entry.historyEmpty}</Paragraph>;
        return (
          <>
            <EventList events={events} />
            {query.isFetchNextPageError && (
              <Message intent="warning">{problemText(query.error, messages)}</Message>
            )}
            {query.hasNextPage && (
              <div>
                <Button
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {messages.entry.historyMore}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </QueryFaces>
  );
}

/** It takes the place of the button that asked for it, and its focus. */
function EventList({ events }: { readonly events: readonly Event[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} tabIndex={-1} ref={useFocusOnMount<HTMLOListElement>()}>
      {events.map((event) => (
        <EventItem key={event.key} event={event} />
      ))}
    </ol>
  );
}

function EventItem({ event }: { readonly event: Event }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.history;
  return (
    <li className={styles.event}>
      <Text weight="semibold">{texts.actions[event.action]}</Text>
      <Text size={200} className={styles.second}>
        <time dateTime={event.at ?? event.day}>
          {event.at === null ? formatDay(event.day, language) : formatInstant(event.at, language)}
        </time>
        {" · "}
        {texts.by(actorText(event.actor, language), channelLabels[event.channel][language])}
      </Text>
      {event.reason !== null && <Text size={200}>{event.reason}</Text>}
      {event.changes.map((change) => (
        <ChangeLine key={change.field} {...change} />
      ))}
    </li>
  );
}

function ChangeLine(change: Event["changes"][number]) {
  const { language, messages } = useSession();
  const texts = messages.history;
  const { field } = change;
  const shown = (value: unknown) => {
    if (isFieldKey(field)) return fieldText(fieldOf(field), fieldValue(value), language, messages);
    const state = CASE_STATES.find((one) => one === value);
    return state === undefined ? messages.faces.none : caseStateLabels[state][language];
  };
  // Of a case only its state is said here; the rest stands in the case itself.
  if (!isFieldKey(field) && field !== "state") return null;
  const label = isFieldKey(field) ? fieldOf(field).label[language] : texts.state;
  return <Text size={200}>{texts.change(label, shown(change.before), shown(change.after))}</Text>;
}

function fieldValue(value: unknown): FieldValue | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map((item) => (typeof item === "string" ? item : "…")) : null;
}
