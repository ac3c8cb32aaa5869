import { useDeferredValue } from "react";
import type { RegisterFilter } from "#domain/entry/registerFilter.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";
import { FilterPanel } from "./FilterPanel.tsx";
import { useSearched } from "./useSearched.ts";

/** The filters where no list of what was found stands beside them. */
export function SearchedFilterPanel(props: {
  readonly id: string;
  readonly register: CachedRegister;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}) {
  const { searched } = useSearched(props.register, useDeferredValue(props.filter.search));
  return (
    <FilterPanel
      id={props.id}
      rows={props.register.rows}
      filter={props.filter}
      searched={searched}
      onFilter={props.onFilter}
    />
  );
}
