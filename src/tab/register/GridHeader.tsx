// biome-ignore-all lint/a11y/useSemanticElements: a table of the browser has every row, this one only those that are seen.
// biome-ignore-all lint/a11y/useFocusableInteractive: one row has the focus of the keyboard, and the buttons of the headings.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { Column, Sort } from "#domain/entry/registerSort.ts";
import { useColumnLabel } from "#tab/fields/useColumnLabel.ts";
import { ColumnResizer } from "./ColumnResizer.tsx";
import type { GridColumns } from "./gridColumns.ts";
import { usePressStyles } from "./lineStyles.ts";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  headings: {
    display: "grid",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { position: "relative", display: "flex", minWidth: 0 },
  sort: {
    font: "inherit",
    display: "flex",
    flexGrow: 1,
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    textAlign: "start",
    cursor: "pointer",
  },
});

/** The headings: a press sorts, their edges resize. */
export function GridHeader(props: {
  readonly height: number;
  readonly columns: string;
  readonly grid: GridColumns;
  /** Undefined where those that fit a search best come first. */
  readonly sorted: Sort | undefined;
  readonly onSort: (column: Column) => void;
  readonly onGrid: (grid: GridColumns) => void;
}) {
  const styles = useStyles();
  const press = usePressStyles();
  const labelOf = useColumnLabel();
  const { columns, grid, height, onGrid, onSort, sorted } = props;

  function resize(column: Column, width: number | undefined) {
    const { [column]: _, ...others } = grid.widths;
    onGrid({ ...grid, widths: width === undefined ? others : { ...others, [column]: width } });
  }

  return (
    <div role="rowgroup" className={styles.header} style={{ height }}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.headings}
        style={{ gridTemplateColumns: columns, height }}
      >
        {grid.shown.map((column) => {
          const direction = directionOf(sorted, column);
          return (
            <div
              key={column}
              role="columnheader"
              aria-sort={direction ?? "none"}
              className={styles.heading}
            >
              <button
                type="button"
                className={mergeClasses(press.root, styles.sort)}
                onClick={() => onSort(column)}
              >
                {labelOf(column)}
                {direction === "ascending" && <ArrowUpRegular fontSize={12} />}
                {direction === "descending" && <ArrowDownRegular fontSize={12} />}
              </button>
              <ColumnResizer
                label={labelOf(column)}
                width={grid.widths[column]}
                onWidth={(width) => resize(column, width)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function directionOf(sort: Sort | undefined, column: Column) {
  if (sort?.column !== column) return undefined;
  return sort.descending ? "descending" : "ascending";
}
