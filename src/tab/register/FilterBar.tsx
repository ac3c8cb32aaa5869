import { makeStyles, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { type RefObject, useState } from "react";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { activeFilters, withSearch } from "#tab/fields/entryFilter.ts";
import type { Narrowed } from "#tab/fields/rowFacets.ts";
import { firstPart, part } from "#tab/session/part.tsx";
import type { RegisterView } from "#tab/session/registerQuery.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { PlainButton } from "#tab/shared/PlainButton.tsx";
import { SearchField } from "#tab/shared/SearchField.tsx";
import type { GridColumns } from "./gridColumns.ts";

const FilterDrawer = part(
  "filter",
  async () => (await import("./FilterDrawer.tsx")).FilterDrawer,
  "quiet",
);
const SortSelect = firstPart(
  "sort",
  async () => (await import("./SortSelect.tsx")).SortSelect,
  "quiet",
);
const ColumnMenu = firstPart(
  "columns",
  async () => (await import("./ColumnMenu.tsx")).ColumnMenu,
  "later",
);

const ViewMenu = firstPart("views", async () => (await import("./ViewMenu.tsx")).ViewMenu, "later");

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
  },
  search: { flexGrow: 1, maxWidth: "30rem", minWidth: "12rem" },
  // The longest name of a column would else decide how wide the choice is.
  sort: {
    flexGrow: 1,
    flexBasis: "9rem",
    maxWidth: "20rem",
    minWidth: 0,
    "& .fui-Field, & .fui-Select": { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { width: "100%", minWidth: 0 },
  },
  count: { paddingBlock: tokens.spacingVerticalXS },
});

/** Search, filters, columns, and how much is left. */
export function FilterBar(props: {
  readonly rows: readonly RegisterRow[];
  readonly view: RegisterView;
  readonly narrowed: Narrowed;
  /** Undefined where there are cards instead of columns. */
  readonly grid: GridColumns | undefined;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Somebody is about to search. */
  readonly onSearch: () => void;
  readonly onView: (view: Partial<RegisterView>) => void;
  readonly onGrid: (grid: GridColumns) => void;
  readonly onClear: () => void;
}) {
  const styles = useStyles();
  const { messages } = useFirstSession();
  const [open, setOpen] = useState(false);
  const { grid, narrowed, onView, rows, view } = props;
  const { filter, sort } = view;
  const active = activeFilters(filter);
  const texts = messages.register;
  const isNarrowed = active > 0 || (filter.search ?? "") !== "";
  return (
    <>
      <search className={styles.bar}>
        <SearchField
          label={texts.search}
          placeholder={texts.searchHint}
          className={styles.search}
          value={filter.search ?? ""}
          field={props.searchField}
          onFocus={props.onSearch}
          onSearch={(text) => onView({ filter: withSearch(filter, text) })}
        />
        {grid === undefined && (
          <div className={styles.sort}>
            <SortSelect sort={sort} onSort={(by) => onView({ sort: by })} />
          </div>
        )}
        <PlainButton
          icon={<FilterRegular />}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          {active === 0 ? texts.filter : texts.filterCount(active)}
        </PlainButton>
        {grid !== undefined && <ColumnMenu grid={grid} onGrid={props.onGrid} />}
        <ViewMenu view={view} />
        {isNarrowed && (
          <PlainButton appearance="subtle" onClick={props.onClear}>
            {texts.clear}
          </PlainButton>
        )}
        <Paragraph role="status" className={styles.count}>
          {texts.found(narrowed.shown, rows.length)}
        </Paragraph>
      </search>
      {open && (
        <FilterDrawer
          rows={rows}
          filter={filter}
          narrowed={narrowed}
          onFilter={(next) => onView({ filter: next })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
