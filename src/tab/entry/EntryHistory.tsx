import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { HISTORY_KINDS, type HistoryKind, historyKindOf } from "#domain/historyKind.ts";
import { historyQuery } from "#tab/data/entries.ts";
import { problemText } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { HistoryEventItem } from "./HistoryEventItem.tsx";
import { useRevert } from "./useRevert.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
  filter: { maxWidth: "20rem" },
});

/** Who did what, when, through which channel; read from the list when somebody looks here. */
export function EntryHistory({ entry }: { readonly entry: EntryView }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [kind, setKind] = useState<HistoryKind | null>(null);
  const query = useInfiniteQuery(historyQuery(data, entry.no));
  const revert = useRevert(entry);
  const texts = messages.historyView;
  return (
    <Panel title={messages.entry.history}>
      <SelectField
        className={styles.filter}
        label={texts.show}
        keys={HISTORY_KINDS}
        textOf={(one) => texts.kinds[one]}
        none={texts.everything}
        value={kind}
        onChange={setKind}
      />
      <div role="status">
        {revert.said !== undefined && (
          <Message intent={revert.said.intent}>{revert.said.text}</Message>
        )}
      </div>
      <QueryFaces query={query}>
        {({ pages }) => {
          const events = pages.flatMap((page) => page.events);
          const shown = events.filter(
            ({ action }) => kind === null || historyKindOf(action) === kind,
          );
          return (
            <>
              {shown.length === 0 && (
                <Paragraph>
                  {events.length === 0 ? messages.entry.historyEmpty : texts.noneOfKind}
                </Paragraph>
              )}
              <ol className={styles.list}>
                {shown.map((event) => (
                  <HistoryEventItem key={event.key} event={event} revert={revert} />
                ))}
              </ol>
              {query.isFetchNextPageError && (
                <Message intent="warning">{problemText(query.error, messages)}</Message>
              )}
              {query.hasNextPage && (
                <div data-screen-only>
                  <Button
                    disabledFocusable={query.isFetchingNextPage}
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
    </Panel>
  );
}
