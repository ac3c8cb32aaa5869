import { useDeferredValue, useMemo } from "react";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { NOTHING_OWN } from "#domain/entry/quickFilter.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";
import { useSession } from "#tab/session/session.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { narrowRows, rowFacets } from "./rowFacets.ts";
import { useSearched } from "./useSearched.ts";

/** The filters where no list of what was found stands beside them. */
export function SearchedFilterPanel(props: {
  readonly register: CachedRegister;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}) {
  const { today } = useSession();
  const { filter, onFilter } = props;
  const { rows } = props.register;
  const wanted = useDeferredValue(filter);
  const { searched } = useSearched(props.register, wanted.search);
  const facets = useMemo(() => rowFacets(rows, { today, own: NOTHING_OWN }), [rows, today]);
  const counts = useMemo(
    () => narrowRows(facets, wanted, searched).counts(),
    [facets, wanted, searched],
  );
  return <FilterPanel rows={rows} filter={filter} counts={counts} onFilter={onFilter} />;
}
