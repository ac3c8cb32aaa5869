// biome-ignore-all lint/a11y/useSemanticElements: a table of the browser has every row, this one only those that are seen.
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type SyntheticEvent, useLayoutEffect, useRef, useState } from "react";
import type { Column, Sort } from "#domain/entry/registerSort.ts";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { EntryGridRow } from "./EntryGridRow.tsx";
import { GridHeader } from "./GridHeader.tsx";
import { type GridColumns, gridTemplate } from "./gridColumns.ts";
import type { Changes } from "./lastVisit.ts";

const ROW = 60;
const HEADER = 44;
const PAGE = 10;
/** What stands above the rows, and how high they are at least (pixels): its style says the same. */
const ABOVE = 288;
const LEAST = 352;
/** Assistive technology counts from one, and the headings are the first row. */
const FIRST_ROW = 2;

const useStyles = makeStyles({
  scroller: {
    overflow: "auto",
    maxHeight: "max(22rem, calc(100dvh - 18rem))",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  grid: { ...typographyStyles.body1, width: "100%" },
  body: { position: "relative" },
});

/** The register as a grid: only the visible rows exist, and one of them is the keyboard's stop. */
export function EntryGrid(props: {
  readonly rows: readonly RegisterRow[];
  /** The order of the rows; undefined where those that fit a search best come first. */
  readonly sorted: Sort | undefined;
  readonly sort: Sort;
  readonly terms: SearchTerms | undefined;
  readonly grid: GridColumns;
  readonly changes: Changes;
  readonly onSort: (sort: Sort) => void;
  readonly onGrid: (grid: GridColumns) => void;
  readonly onEscape: () => void;
}) {
  const styles = useStyles();
  const { messages, navigation } = useFirstSession();
  const scroller = useRef<HTMLDivElement>(null);
  const { grid, rows, sort, onSort, onEscape } = props;
  const template = gridTemplate(grid);
  const [from] = useState(() => navigation.position());
  const opened = rows.findIndex(({ no }) => no === from?.row);
  const focusNext = useRef(navigation.returned() !== undefined && opened >= 0 ? opened : undefined);
  const [wantedStop, setStop] = useState(Math.max(0, opened));
  const stop = Math.min(wantedStop, rows.length - 1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.no ?? index,
    overscan: 2,
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    initialOffset: from?.listTop ?? 0,
    // Until the grid is measured, at its most: else it would first be drawn without rows, or with too few, and then again.
    initialRect: { width: window.innerWidth, height: Math.max(LEAST, window.innerHeight - ABOVE) },
    // The keyboard's stop always exists, so that scrolling away never drops the focus.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), stop])].sort((a, b) => a - b),
  });

  // The row that is to have the focus may only exist once the grid has scrolled to it.
  useLayoutEffect(() => {
    const { current: next } = focusNext;
    if (next === undefined) return;
    const element = scroller.current?.querySelector<HTMLElement>(
      `[role="row"][aria-rowindex="${next + FIRST_ROW}"]`,
    );
    if (element === null || element === undefined) return;
    focusNext.current = undefined;
    element.focus({ preventScroll: true });
  });

  function moveTo(index: number) {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    focusNext.current = next;
    setStop(next);
    virtualizer.scrollToIndex(next);
    if (next === stop)
      scroller.current?.querySelector<HTMLElement>('[tabindex="0"][role="row"]')?.focus();
  }

  function open(no: string) {
    navigation.remember({ row: no });
    navigation.go(ADDRESSES.entry.hash({ no }));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return onEscape();
    const row = rows[stop];
    if (event.key === "Enter" && row !== undefined) {
      return open(row.no);
    }
    const target = targetOf(event.key, stop, rows.length);
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={({ currentTarget }) => navigation.remember({ listTop: currentTarget.scrollTop })}
    >
      <div
        role="grid"
        aria-label={messages.register.grid}
        aria-rowcount={rows.length + 1}
        className={styles.grid}
        style={{ minWidth: template.least }}
      >
        <GridHeader
          height={HEADER}
          columns={template.columns}
          grid={grid}
          sorted={props.sorted}
          onSort={(column) => onSort(sortedBy(sort, column))}
          onGrid={props.onGrid}
        />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const row = rows[placeOf(event)];
            if (row !== undefined) open(row.no);
          }}
          onFocus={(event) => {
            const place = placeOf(event);
            if (rows[place] !== undefined) setStop(place);
          }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <EntryGridRow
                key={row.no}
                row={row}
                columns={grid.shown}
                template={template.columns}
                terms={props.terms}
                change={props.changes.get(row.no)}
                rowIndex={index + FIRST_ROW}
                top={start - HEADER}
                height={ROW}
                isStop={index === stop}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The place of the row in which something happened; -1 between the rows. */
function placeOf({ target }: SyntheticEvent): number {
  const row = target instanceof Element ? target.closest('[role="row"]') : null;
  return Number(row?.getAttribute("aria-rowindex") ?? 1) - FIRST_ROW;
}

function targetOf(key: string, stop: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return stop + 1;
    case "ArrowUp":
      return stop - 1;
    case "PageDown":
      return stop + PAGE;
    case "PageUp":
      return stop - PAGE;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

function sortedBy(sort: Sort, column: Column): Sort {
  return { column, descending: sort.column === column && !sort.descending };
}
