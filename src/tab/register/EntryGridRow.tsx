// biome-ignore-all lint/a11y/useSemanticElements: a table of the browser has every row, this one only those that are seen.
// biome-ignore-all lint/a11y/useFocusableInteractive: one row has the focus of the keyboard, and the buttons of the headings.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Column } from "#domain/entry/registerSort.ts";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { MarkedText } from "#tab/fields/MarkedText.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { TextLink } from "#tab/shared/TextLink.tsx";
import { CELLS } from "./gridCells.tsx";
import type { Change } from "./lastVisit.ts";
import { useLineStyles, usePressStyles } from "./lineStyles.ts";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    insetInline: 0,
    display: "grid",
    cursor: "pointer",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The cell itself holds the lines: a wrapper in each would be a third of the grid's nodes.
  cell: {
    display: "grid",
    alignContent: "center",
    justifyItems: "start",
    minWidth: 0,
    overflow: "hidden",
    paddingInline: tokens.spacingHorizontalS,
  },
});

/**
 * One application in the grid, drawn again only where it changes: the grid hears what is done with it. The whole row opens
 * it, the link is for everybody else.
 */
export const EntryGridRow = memo(function EntryGridRow(props: {
  readonly row: RegisterRow;
  readonly columns: readonly Column[];
  readonly template: string;
  /** What is marked in name and description. */
  readonly terms: SearchTerms | undefined;
  /** Since the last visit. */
  readonly change: Change | undefined;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly isStop: boolean;
}) {
  const styles = useStyles();
  const press = usePressStyles();
  const { row, template, top, height, isStop } = props;
  return (
    <div
      role="row"
      className={mergeClasses(press.root, styles.row)}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template }}
      aria-rowindex={props.rowIndex}
      tabIndex={isStop ? 0 : -1}
    >
      {props.columns.map((column) => {
        const Cell = column === "title" ? undefined : CELLS[column];
        return (
          <div key={column} role="gridcell" className={styles.cell}>
            {Cell === undefined ? (
              <TitleCell row={row} terms={props.terms} change={props.change} />
            ) : (
              <Cell row={row} />
            )}
          </div>
        );
      })}
    </div>
  );
});

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
      <TextLink
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
      </TextLink>
      <span className={mergeClasses(styles.clipped, styles.second)}>
        {change !== undefined && (
          <strong className={styles.change}>{messages.registerView.changes[change]}</strong>
        )}
        <MarkedText text={`${no} · ${values.shortDescription ?? ""}`} terms={terms} />
      </span>
    </>
  );
}
