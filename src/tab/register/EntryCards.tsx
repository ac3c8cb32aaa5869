import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { gridEntry } from "#tab/fields/gridEntry.ts";
import { MarkedText } from "#tab/fields/MarkedText.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { Position } from "#tab/session/navigation.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { UsageBadge } from "#tab/usage/UsageBadge.tsx";
import { usageWords } from "#texts/usageWords.ts";
import type { Changes } from "./lastVisit.ts";

const useStyles = makeStyles({
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    position: "absolute",
    insetInline: 0,
    paddingBottom: tokens.spacingVerticalS,
    boxSizing: "border-box",
  },
  card: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  title: { paddingBlock: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  second: { color: tokens.colorNeutralForeground2 },
  change: { color: tokens.colorNeutralForeground1, marginInlineEnd: tokens.spacingHorizontalXS },
  usage: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** The register on narrow screens: cards that scroll with the page. */
export function EntryCards({
  rows,
  terms,
  changes,
}: {
  readonly rows: readonly RegisterRow[];
  readonly terms: SearchTerms | undefined;
  readonly changes: Changes;
}) {
  const styles = useStyles();
  const { messages, navigation } = useFirstSession();
  const [from] = useState(() => navigation.position());
  const opened = useRef(navigation.returned()?.row);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the list can grow (filters), and only the layout knows by how much.
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 130,
    getItemKey: (index) => rows[index]?.no ?? index,
    overscan: 4,
    scrollMargin: top,
    initialMeasurementsCache: measured(from),
  });
  function remember(no: string) {
    navigation.remember({
      row: no,
      sizes: virtualizer.takeSnapshot().map(({ key, size }) => [String(key), size]),
    });
  }
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={messages.register.grid}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { values } = row;
        const change = changes.get(row.no);
        return (
          <li
            key={row.no}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <div className={styles.card}>
              <Link
                ref={(link: HTMLAnchorElement | null) => {
                  if (link === null || opened.current !== row.no) return;
                  opened.current = undefined;
                  link.focus({ preventScroll: true });
                }}
                href={ADDRESSES.entry.hash({ no: row.no })}
                className={styles.title}
                onClick={() => remember(row.no)}
              >
                <MarkedText text={values.title ?? row.no} terms={terms} />
              </Link>
              <CardUsage row={row} />
              <Text size={200} className={styles.second}>
                {change !== undefined && (
                  <strong className={styles.change}>{messages.registerView.changes[change]}</strong>
                )}
                <MarkedText
                  text={`${values.orgUnitName ?? messages.faces.none} · ${row.no}`}
                  terms={terms}
                />
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether staff may use it, with which data or why not, and whether a newer version waits. */
function CardUsage({ row }: { readonly row: RegisterRow }) {
  const styles = useStyles();
  const { language, messages, today } = useFirstSession();
  const { data, mayUse, reason } = usageWords(gridEntry(row), today, language, messages.usage);
  return (
    <div className={styles.usage}>
      <UsageBadge mayUse={mayUse} />
      {reason !== undefined && <Text size={200}>{reason}</Text>}
      {data !== undefined && <Text size={200}>{data}</Text>}
    </div>
  );
}

/** The heights that were measured the last time; by them a card stands where it stood. */
function measured(position: Position | undefined): VirtualItem[] {
  return (position?.sizes ?? []).map(([key, size], index) => ({
    key,
    size,
    index,
    start: 0,
    end: size,
    lane: 0,
  }));
}
