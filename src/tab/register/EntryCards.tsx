import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import { StatusBadge } from "#tab/case/StatusBadge.tsx";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { MarkedText } from "#tab/fields/MarkedText.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { Position } from "#tab/session/navigation.ts";
import { useSession } from "#tab/session/session.tsx";

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
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The register on narrow screens: cards that scroll with the page. */
export function EntryCards({
  rows,
  terms,
}: {
  readonly rows: readonly RegisterRow[];
  readonly terms: SearchTerms | undefined;
}) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
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
    estimateSize: () => 190,
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
              <Text size={200} className={styles.second}>
                <MarkedText
                  text={`${row.no} · ${values.orgUnitName} · ${values.version}`}
                  terms={terms}
                />
              </Text>
              <div className={styles.badges}>
                <StatusBadge kind="operationStatus" value={values.operationStatus} />
                <StatusBadge kind="evaluationStatus" value={values.evaluationStatus} />
                <StatusBadge kind="riskClass" value={values.riskClass} />
              </div>
            </div>
          </li>
        );
      })}
    </ul>
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
