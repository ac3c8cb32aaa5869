import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { NOTHING_OWN } from "#domain/entry/quickFilter.ts";
import { isDefaultSort } from "#domain/entry/registerSort.ts";
import { ownEntriesQuery } from "#tab/data/ownEntries.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";
import { cleared, withShow } from "#tab/fields/entryFilter.ts";
import { narrowRows } from "#tab/fields/rowFacets.ts";
import { useSearched } from "#tab/fields/useSearched.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { part } from "#tab/session/part.tsx";
import type { RegisterView as View } from "#tab/session/registerQuery.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { useDeviceSetting } from "#tab/session/useDeviceSetting.ts";
import { Loading } from "#tab/shared/Loading.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { facetsOfRows, orderOfRows } from "./computedRows.ts";
import { EntryCards } from "./EntryCards.tsx";
import { EntryGrid } from "./EntryGrid.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { parseGridColumns } from "./gridColumns.ts";
import { NoHits } from "./NoHits.tsx";
import { QuickFilters } from "./QuickFilters.tsx";
import { shownRows } from "./registerView.ts";
import { useChanges } from "./useChanges.ts";

const ExportDialog = part(
  "export",
  async () => (await import("#tab/fields/ExportDialog.tsx")).ExportDialog,
  "quiet",
);

/** The applications of a view: what is chosen, how it is searched and filtered, and the list of what is left. */
export function RegisterView(props: {
  readonly register: CachedRegister;
  readonly view: View;
  readonly exporting: boolean;
  readonly onExported: () => void;
}) {
  const { data, messages, navigation } = useFirstSession();
  const { register, view } = props;
  const { filter, sort } = view;
  const { rows } = register;
  // Below this the columns of the grid are too narrow for German words.
  const narrow = useMedia("(max-width: 879px)");
  const search = useRef<HTMLInputElement>(null);
  const [isExpected, setExpected] = useState(false);
  const [grid, setGrid] = useDeviceSetting("columns", parseGridColumns);
  const own = useQuery(ownEntriesQuery(data)).data ?? NOTHING_OWN;
  const changes = useChanges(rows);
  const wanted = useDeferredValue(view);
  const { isReady, searched } = useSearched(register, wanted.filter.search, isExpected);
  const { narrowed, shown } = useShown({ rows, own, changes, view: wanted, searched });
  const go = (next: Partial<View>) =>
    navigation.go(ADDRESSES.register.hash({ ...view, ...next }), "replace");
  const isChosen = view.isChanged ? "changed" : filter.show;

  function clear() {
    go({ filter: cleared(filter) });
    search.current?.focus();
  }

  return (
    <>
      <QuickFilters
        shown={isChosen}
        counts={narrowed.quickCounts}
        own={own}
        hasChanges={changes.size > 0}
        onShow={(next) =>
          navigation.go(
            ADDRESSES.register.hash({
              filter: withShow(filter, next === "changed" ? undefined : next),
              sort,
              ...(next === "changed" ? { isChanged: true } : {}),
            }),
            "replace",
          )
        }
      />
      <FilterBar
        rows={rows}
        view={view}
        narrowed={narrowed}
        grid={narrow ? undefined : grid}
        searchField={search}
        onSearch={() => setExpected(true)}
        onView={go}
        onGrid={setGrid}
        onClear={clear}
      />
      {!isReady && <Loading label={messages.faces.loading} />}
      {isReady && shown.length === 0 && (
        <NoHits filter={filter} shown={isChosen} counts={narrowed.quickCounts} onClear={clear} />
      )}
      {isReady && shown.length > 0 && narrow && (
        <EntryCards rows={shown} terms={searched?.terms} changes={changes} />
      )}
      {isReady && shown.length > 0 && !narrow && (
        <EntryGrid
          rows={shown}
          terms={searched?.terms}
          sorted={searched !== undefined && isDefaultSort(sort) ? undefined : sort}
          sort={sort}
          grid={grid}
          changes={changes}
          onSort={(by) => go({ sort: by })}
          onGrid={setGrid}
          onEscape={() => search.current?.focus()}
        />
      )}
      {props.exporting && (
        <ExportDialog
          of="entries"
          // Only this device knows what has changed since the last visit: no file can hold it.
          view={view.isChanged ? undefined : { filter, order: sort, shown: shown.length }}
          all={{ filter: {}, shown: rows.length }}
          onClose={props.onExported}
        />
      )}
    </>
  );
}

/** What is left of the register, in its order: each step is computed again only when what it is made of changes. */
function useShown(options: {
  readonly rows: CachedRegister["rows"];
  readonly own: typeof NOTHING_OWN;
  readonly changes: ReturnType<typeof useChanges>;
  readonly view: View;
  readonly searched: ReturnType<typeof useSearched>["searched"];
}) {
  const { today } = useFirstSession();
  const { changes, own, rows, searched, view } = options;
  const { filter, isChanged, sort } = view;
  const facets = facetsOfRows(rows, { today, own, changes });
  const order = orderOfRows(facets, sort);
  const narrowed = useMemo(
    () => narrowRows(facets, filter, searched, isChanged ? "changed" : filter.show),
    [facets, filter, searched, isChanged],
  );
  // Whoever chose no order sees first what fits best.
  const ranked = isDefaultSort(sort) ? searched : undefined;
  const shown = useMemo(
    () => shownRows(rows, order, narrowed, ranked),
    [rows, order, narrowed, ranked],
  );
  return { narrowed, shown };
}
