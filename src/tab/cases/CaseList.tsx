import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { CaseView } from "#contract/case.ts";
import { type CaseFilter, isNarrowed } from "#tab/session/caseFilter.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { CaseRow } from "./CaseRow.tsx";
import { type DeskRow, LIST_GROUPS, type ListGroup } from "./deskRows.ts";
import type { ClosedPages } from "./useCases.ts";

const ROW = 84;
const HEADING = 36;

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  body: { position: "relative" },
  item: { position: "absolute", insetInline: 0, insetBlockStart: 0 },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  rest: { display: "grid", justifyItems: "start", padding: tokens.spacingHorizontalM },
});

/** The row that has been reached: with the keys, or because it was pressed. */
export interface DeskStop {
  readonly key: string | null;
  readonly isByKey: boolean;
}

type Item =
  | { readonly kind: "group"; readonly group: ListGroup; readonly count: number }
  | { readonly kind: "row"; readonly row: DeskRow };

/** The cases in their groups; only the visible ones exist, and one of them is where the keys stand. */
export function CaseList(props: {
  readonly className: string;
  readonly rows: readonly DeskRow[];
  readonly filter: CaseFilter;
  /** The key of the case that is open beside. */
  readonly chosen: string | null;
  readonly closed: ClosedPages;
  readonly picked: ReadonlySet<string>;
  readonly stop: DeskStop;
  /** Where no pane gives it one. */
  readonly height: string | undefined;
  readonly onPick: (view: CaseView) => void;
  readonly onStop: (key: string) => void;
}) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const { chosen, closed, filter, height, picked, rows, stop } = props;
  const scroller = useRef<HTMLElement>(null);
  const items = useMemo(() => itemsOf(rows), [rows]);
  const stopIndex = items.findIndex(
    (item) => item.kind === "row" && item.row.view.key === stop.key,
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === "group" ? HEADING : ROW),
    getItemKey: (index) => keyOf(items[index]) ?? index,
    overscan: 3,
    // Behind a case on a narrow screen rows have no height; were that measured, the list would come back somewhere else.
    useCachedMeasurements: height !== undefined && chosen !== null,
    initialOffset: navigation.position()?.listTop ?? 0,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(stopIndex < 0 ? [] : [stopIndex])])].sort(
        (a, b) => a - b,
      ),
  });
  const show = () => stopIndex >= 0 && virtualizer.scrollToIndex(stopIndex);
  useFocusedStop(scroller, stop, show);
  useFocusedNeighbour(scroller, rows, stop.key);
  useFocusedReturn(scroller, { chosen, isEmpty: rows.length === 0, show });
  const texts = messages.cases;
  return (
    <section
      ref={scroller}
      tabIndex={-1}
      aria-label={texts.list}
      className={mergeClasses(styles.root, props.className)}
      style={height === undefined ? undefined : { maxHeight: height }}
      onScroll={({ currentTarget }) => navigation.remember({ listTop: currentTarget.scrollTop })}
    >
      {rows.length === 0 && !closed.isLoading && (
        <Notice
          title={isNarrowed(filter) ? texts.noneOfKind : texts.empty}
          text={isNarrowed(filter) ? texts.noneOfKindHint : texts.emptyHint}
        />
      )}
      <div className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === "group" ? (
                <Text as="h2" weight="semibold" block className={styles.heading}>
                  {texts.group(texts.groups[item.group], item.count)}
                </Text>
              ) : (
                <CaseRow
                  row={item.row}
                  filter={filter}
                  isChosen={item.row.view.key === chosen}
                  isPicked={picked.has(item.row.view.key)}
                  onPick={props.onPick}
                  onStop={props.onStop}
                />
              )}
            </div>
          );
        })}
      </div>
      <div className={styles.rest}>
        <ClosedRest closed={closed} />
      </div>
    </section>
  );
}

/** The rest of the closed ones: on its way, refused, or to be loaded. */
function ClosedRest({ closed }: { readonly closed: ClosedPages }) {
  const { messages } = useSession();
  const { failure, isLoading, loadMore, retry } = closed;
  if (isLoading) return <Loading label={messages.faces.loading} />;
  if (failure !== null)
    return (
      <>
        <Message intent="warning">{problemText(failure, messages)}</Message>
        <Button onClick={retry}>{messages.faces.retry}</Button>
      </>
    );
  return loadMore === undefined ? null : (
    <Button onClick={loadMore}>{messages.cases.moreClosed}</Button>
  );
}

/** Where the keys move to is brought into view and takes the focus; not what was chosen with the page. */
function useFocusedStop(
  scroller: { readonly current: HTMLElement | null },
  { isByKey, key }: DeskStop,
  show: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves with the stop alone.
  useEffect(() => {
    if (!isByKey || key === null) return;
    show();
    linkOf(scroller.current, key)?.focus({ preventScroll: true });
  }, [key, isByKey]);
}

/** Whoever leaves a case goes on at its row, or at the first where it is gone. */
function useFocusedReturn(
  scroller: { readonly current: HTMLElement | null },
  list: {
    readonly chosen: string | null;
    readonly isEmpty: boolean;
    readonly show: () => void;
  },
): void {
  const { chosen, isEmpty, show } = list;
  const before = useRef(chosen);
  const left = useRef<string | null>(null);
  // A list that was hidden has no rows yet: this waits for them.
  useEffect(() => {
    if (chosen !== before.current) left.current = chosen === null ? before.current : null;
    before.current = chosen;
    const within = scroller.current;
    if (within === null || left.current === null) return;
    const link = linkOf(within, left.current) ?? within.querySelector<HTMLElement>("[data-case]");
    if (link === null && !isEmpty) return;
    show();
    (link ?? within).focus({ preventScroll: true });
    left.current = null;
  });
}

/** Where the row with the focus leaves the list, the one that takes its place gets it. */
function useFocusedNeighbour(
  scroller: { readonly current: HTMLElement | null },
  rows: readonly DeskRow[],
  stop: string | null,
): void {
  const before = useRef(rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the rows that change.
  useEffect(() => {
    const isStop = ({ view }: DeskRow) => view.key === stop;
    const index = before.current.findIndex(isStop);
    before.current = rows;
    const isLost = document.activeElement === document.body;
    if (index < 0 || rows.some(isStop) || !isLost) return;
    const { view } = rows[Math.min(index, rows.length - 1)] ?? {};
    const link = view && linkOf(scroller.current, view.key);
    (link ?? scroller.current)?.focus({ preventScroll: true });
  }, [rows]);
}

function linkOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-case="${CSS.escape(key)}"]`) ?? null;
}

function itemsOf(rows: readonly DeskRow[]): readonly Item[] {
  return LIST_GROUPS.flatMap((group): readonly Item[] => {
    const ofGroup = rows.filter((row) => row.group === group);
    if (ofGroup.length === 0) return [];
    const heading: Item = { kind: "group", group, count: ofGroup.length };
    return [heading, ...ofGroup.map((row): Item => ({ kind: "row", row }))];
  });
}

function keyOf(item: Item | undefined): string | undefined {
  return item?.kind === "row" ? item.row.view.key : item?.group;
}
