import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Events, LoggedEvent } from "#contract/audit.ts";
import { isTold } from "#domain/change.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import { mayExportEvents } from "#domain/people/roles.ts";
import { EventItem } from "#tab/case/EventItem.tsx";
import { eventsQuery } from "#tab/data/audit.ts";
import { ExportDialog } from "#tab/fields/ExportDialog.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { problemText } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { formatDay } from "#texts/format.ts";
import { EventExportDialog } from "./EventExportDialog.tsx";
import { EventFilters } from "./EventFilters.tsx";
import { SearchProgress } from "./SearchProgress.tsx";
import { SettingChange } from "./SettingChange.tsx";
import { ToldFacts } from "./ToldFacts.tsx";
import { useEventSearch } from "./useEventSearch.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

/** The events of all entries, the newest first, read from the list as far as somebody looks. */
export function EventLog({ filter }: { readonly filter: EventFilter }) {
  const styles = useStyles();
  const { me, messages, navigation } = useSession();
  const [exporting, setExporting] = useState<"table" | "proof">();
  const texts = messages.audit.events;
  return (
    <Panel
      title={texts.title}
      action={
        mayExportEvents(me) && (
          <div className={styles.foot}>
            <Button onClick={() => setExporting("table")}>{texts.exportTable}</Button>
            <Button onClick={() => setExporting("proof")}>{texts.export}</Button>
          </div>
        )
      }
    >
      <EventFilters
        filter={filter}
        onChange={(next) => navigation.go(ADDRESSES.audit.hash(next), "replace")}
      />
      <EventList key={JSON.stringify(filter)} filter={filter} />
      {exporting === "table" && (
        <ExportDialog
          of="log"
          lead={texts.tableLead}
          view={
            Object.keys(filter).length === 0
              ? undefined
              : { filter: {}, log: filter, shown: undefined }
          }
          all={{ filter: {}, log: {}, shown: undefined }}
          onClose={() => setExporting(undefined)}
        />
      )}
      {exporting === "proof" && (
        <EventExportDialog filter={filter} onClose={() => setExporting(undefined)} />
      )}
    </Panel>
  );
}

function EventList({ filter }: { readonly filter: EventFilter }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const query = useInfiniteQuery(eventsQuery(data, filter));
  const search = useEventSearch(query);
  return (
    <QueryFaces query={query}>
      {({ pages }) => (
        <>
          <Standing pages={pages} isEnd={!query.hasNextPage} isSearching={search !== undefined} />
          <ol className={styles.list}>
            {pages
              .flatMap(({ events }) => events)
              .map((event) => (
                <EventItem key={event.key} event={event} about={<About event={event} />} />
              ))}
          </ol>
          {query.isFetchNextPageError && (
            <Message intent="warning">{problemText(query.error, messages)}</Message>
          )}
          {search !== undefined && !query.isFetchNextPageError ? (
            <SearchProgress search={search} />
          ) : (
            query.hasNextPage && (
              <div className={styles.foot}>
                <Button
                  disabledFocusable={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {messages.audit.events.older}
                </Button>
                <Reached pages={pages} />
              </div>
            )
          )}
        </>
      )}
    </QueryFaces>
  );
}

/** What is not to be seen in the list itself. */
function Standing(props: {
  readonly pages: readonly Events[];
  readonly isEnd: boolean;
  readonly isSearching: boolean;
}) {
  const { language, messages } = useSession();
  const texts = messages.audit.events;
  const unreadable = props.pages.reduce((sum, page) => sum + page.unreadable, 0);
  const isEmpty = props.pages.every(({ events }) => events.length === 0);
  const reached = props.pages.at(-1)?.reached ?? null;
  return (
    <>
      {unreadable > 0 && <Message intent="warning">{texts.unreadable(unreadable)}</Message>}
      <Text role="status">
        {isEmpty &&
          !props.isSearching &&
          (props.isEnd || reached === null
            ? texts.none
            : texts.noneYet(formatDay(reached, language)))}
      </Text>
    </>
  );
}

function Reached({ pages }: { readonly pages: readonly Events[] }) {
  const { language, messages } = useSession();
  const reached = pages.at(-1)?.reached ?? null;
  return reached === null ? null : (
    <Text size={200}>{messages.audit.events.reached(formatDay(reached, language))}</Text>
  );
}

function About({ event }: { readonly event: LoggedEvent }) {
  const { messages } = useSession();
  const { entryNo, title } = event;
  if (event.action === "settingChanged") return <SettingChange event={event} />;
  if (isTold(event.action)) return <ToldFacts event={event} />;
  return title === null ? (
    <Text>{messages.audit.events.gone(entryNo)}</Text>
  ) : (
    <div>
      <Link href={ADDRESSES.entry.hash({ no: entryNo })}>
        {title} ({entryNo})
      </Link>
    </div>
  );
}
