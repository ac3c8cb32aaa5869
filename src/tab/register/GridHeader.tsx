import {
  makeStyles,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { useColumnLabel } from "#tab/fields/useColumnLabel.ts";
import type { Column, Sort } from "#tab/session/registerQuery.ts";
import { ColumnResizer } from "./ColumnResizer.tsx";
import type { GridColumns } from "./gridColumns.ts";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  headings: { display: "grid", boxSizing: "border-box" },
  heading: { position: "relative", minWidth: 0 },
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
  const labelOf = useColumnLabel();
  const { columns, grid, height, onGrid, onSort, sorted } = props;

  function resize(column: Column, width: number | undefined) {
    const { [column]: _, ...others } = grid.widths;
    onGrid({ ...grid, widths: width === undefined ? others : { ...others, [column]: width } });
  }

  return (
    <TableHeader className={styles.header} style={{ height }}>
      <TableRow
        aria-rowindex={1}
        className={styles.headings}
        style={{ gridTemplateColumns: columns, height }}
      >
        {grid.shown.map((column) => (
          <TableHeaderCell
            key={column}
            className={styles.heading}
            sortable
            {...directionOf(sorted, column)}
            onClick={() => onSort(column)}
            aside={
              <ColumnResizer
                label={labelOf(column)}
                width={grid.widths[column]}
                onWidth={(width) => resize(column, width)}
              />
            }
          >
            {labelOf(column)}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
  );
}

function directionOf(sort: Sort | undefined, column: Column) {
  if (sort?.column !== column) return {};
  return { sortDirection: sort.descending ? "descending" : "ascending" } as const;
}
