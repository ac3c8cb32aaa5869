import { Link, makeStyles, mergeClasses, TableCell, TableRow } from "@fluentui/react-components";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { MarkedText } from "#tab/fields/MarkedText.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { Column } from "#tab/session/registerQuery.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { CELLS } from "./gridCells.tsx";
import type { Change } from "./lastVisit.ts";
import { useLineStyles } from "./lineStyles.ts";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    insetInline: 0,
    display: "grid",
    cursor: "pointer",
    boxSizing: "border-box",
  },
  // The cell itself holds the lines: a wrapper in each would be a third of the grid's nodes.
  cell: {
    display: "grid",
    alignContent: "center",
    justifyItems: "start",
    minWidth: 0,
    overflow: "hidden",
  },
});

/** One application in the grid; the whole row opens it, the link is for everybody else. */
export function EntryGridRow(props: {
  readonly row: RegisterRow;
  readonly columns: readonly Column[];
  readonly template: string;
  /** What is marked in name and description. */
  readonly terms: SearchTerms | undefined;
  /** Since the last visit. */
  readonly change: Change | undefined;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly rowRef: (element: HTMLElement | null) => void;
}) {
  const styles = useStyles();
  const { row, index, template, top, height, isStop } = props;
  return (
    <TableRow
      ref={props.rowRef}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template }}
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onOpen}
    >
      {props.columns.map((column) => {
        const Cell = column === "title" ? undefined : CELLS[column];
        return (
          <TableCell key={column} role="gridcell" className={styles.cell}>
            {Cell === undefined ? (
              <TitleCell row={row} terms={props.terms} change={props.change} />
            ) : (
              <Cell row={row} />
            )}
          </TableCell>
        );
      })}
    </TableRow>
  );
}

function TitleCell(props: {
  readonly row: RegisterRow;
  readonly terms: SearchTerms | undefined;
  readonly change: Change | undefined;
}) {
  const styles = useLineStyles();
  const { messages } = useFirstSession();
  const { change, row, terms } = props;
  const { no, values } = row;
  return (
    <>
      <Link
        href={ADDRESSES.entry.hash({ no })}
        tabIndex={-1}
        className={styles.clipped}
        title={values.title ?? no}
        onClick={(event) => {
          // The browser may open it in a window of its own; else the row opens it.
          if (event.metaKey || event.ctrlKey || event.shiftKey) event.stopPropagation();
          else event.preventDefault();
        }}
      >
        <MarkedText text={values.title ?? no} terms={terms} />
      </Link>
      <span className={mergeClasses(styles.clipped, styles.second)}>
        {change !== undefined && (
          <strong className={styles.change}>{messages.registerView.changes[change]}</strong>
        )}
        <MarkedText text={`${no} · ${values.shortDescription ?? ""}`} terms={terms} />
      </span>
    </>
  );
}
