import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { type RefObject, useId, useState } from "react";
import type { RegisterFilter } from "#domain/entry/registerFilter.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { activeFilters, type Searched, withSearch } from "#tab/fields/entryFilter.ts";
import { part } from "#tab/session/part.tsx";
import type { Sort } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";

const FilterPanel = part(
  "filter",
  async () => (await import("#tab/fields/FilterPanel.tsx")).FilterPanel,
  "quiet",
);
const SortSelect = part("sort", async () => (await import("./SortSelect.tsx")).SortSelect, "quiet");

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
  },
  search: { flexGrow: 1, maxWidth: "30rem", minWidth: "12rem" },
  count: { paddingBlock: tokens.spacingVerticalXS },
});

/** Search, filters and how much they leave. */
export function FilterBar(props: {
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly searched: Searched;
  /** Given where no column headings can be pressed. */
  readonly sort: Sort | undefined;
  readonly shown: number;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Somebody is about to search. */
  readonly onSearch: () => void;
  readonly onFilter: (filter: RegisterFilter) => void;
  readonly onSort: (sort: Sort) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const panel = useId();
  const { filter, rows, sort } = props;
  const active = activeFilters(filter);
  const [open, setOpen] = useState(active > 0);
  const texts = messages.register;
  const filtered = active > 0 || (filter.search ?? "") !== "";
  return (
    <>
      <search className={styles.bar}>
        <Field label={texts.search} className={styles.search}>
          <Input
            ref={(element: HTMLInputElement | null) => {
              props.searchField.current = element;
            }}
            type="search"
            maxLength={TEXT_LIMITS.search}
            value={filter.search ?? ""}
            placeholder={texts.searchHint}
            contentBefore={<SearchRegular />}
            onFocus={props.onSearch}
            onChange={(_, { value }) => props.onFilter(withSearch(filter, value))}
          />
        </Field>
        {sort !== undefined && <SortSelect sort={sort} onSort={props.onSort} />}
        <Button
          icon={<FilterRegular />}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          {active === 0 ? texts.filter : texts.filterCount(active)}
        </Button>
        {filtered && (
          <Button
            appearance="subtle"
            onClick={() => {
              props.onFilter({});
              props.searchField.current?.focus();
            }}
          >
            {texts.clear}
          </Button>
        )}
        <Text role="status" className={styles.count}>
          {texts.found(props.shown, rows.length)}
        </Text>
      </search>
      {open && (
        <FilterPanel
          id={panel}
          rows={rows}
          filter={filter}
          searched={props.searched}
          onFilter={props.onFilter}
        />
      )}
    </>
  );
}
