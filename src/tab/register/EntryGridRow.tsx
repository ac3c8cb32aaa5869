import {
  Link,
  makeStyles,
  mergeClasses,
  TableCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sameVersion } from "#domain/entry/version.ts";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import { StatusBadge } from "#tab/case/StatusBadge.tsx";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { MarkedText } from "#tab/fields/MarkedText.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { SORT_COLUMNS, type SortColumn } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    insetInline: 0,
    cursor: "pointer",
    boxSizing: "border-box",
  },
  lines: { display: "grid", minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  clipped: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", display: "block" },
  second: { color: tokens.colorNeutralForeground2 },
});

/** Shares of the width; the same for headings and cells. */
export const useColumnStyles = makeStyles({
  title: { flexGrow: 3.5 },
  orgUnitName: { flexGrow: 1.5 },
  version: { flexGrow: 0.75 },
  operationStatus: { flexGrow: 1.5 },
  evaluationStatus: { flexGrow: 1.6 },
  riskClass: { flexGrow: 1.6, overflow: "hidden" },
} satisfies Record<SortColumn, object>);

/** One application in the grid; the whole row opens it, the link is for everybody else. */
export function EntryGridRow(props: {
  readonly row: RegisterRow;
  /** What is marked in name and description. */
  readonly terms: SearchTerms | undefined;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly rowRef: (element: HTMLElement | null) => void;
}) {
  const styles = useStyles();
  const columns = useColumnStyles();
  const { row, index, top, height, isStop } = props;
  return (
    <TableRow
      ref={props.rowRef}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, height }}
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onOpen}
    >
      {SORT_COLUMNS.map((column) => {
        const Cell = CELLS[column];
        return (
          <TableCell key={column} role="gridcell" className={columns[column]}>
            <Cell row={row} terms={props.terms} />
          </TableCell>
        );
      })}
    </TableRow>
  );
}

interface CellProps {
  readonly row: RegisterRow;
  readonly terms: SearchTerms | undefined;
}
type Cell = (props: CellProps) => ReactNode;

const status =
  (kind: "operationStatus" | "evaluationStatus" | "riskClass"): Cell =>
  ({ row }) => <StatusBadge kind={kind} value={row.values[kind]} />;

/** What each column shows of an application. */
const CELLS: Readonly<Record<SortColumn, Cell>> = {
  title: TitleCell,
  orgUnitName: OfficeCell,
  version: VersionCell,
  operationStatus: status("operationStatus"),
  evaluationStatus: status("evaluationStatus"),
  riskClass: status("riskClass"),
};

function TitleCell({ row: { no, values }, terms }: CellProps) {
  const styles = useStyles();
  const second = `${no} · ${values.shortDescription ?? ""}`;
  return (
    <Lines second={<MarkedText text={second} terms={terms} />}>
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
    </Lines>
  );
}

function OfficeCell({ row: { values } }: CellProps) {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <Lines second={values.departmentName ?? ""}>
      <Text className={styles.clipped}>{values.orgUnitName ?? messages.faces.none}</Text>
    </Lines>
  );
}

function VersionCell({ row: { values } }: CellProps) {
  const styles = useStyles();
  const { messages } = useSession();
  const { evaluatedVersion, version } = values;
  const isUnevaluated = evaluatedVersion !== null && !sameVersion(evaluatedVersion, version ?? "");
  return (
    <Lines second={isUnevaluated ? messages.register.notEvaluated(evaluatedVersion) : undefined}>
      <Text className={styles.clipped}>{version ?? messages.faces.none}</Text>
    </Lines>
  );
}

function Lines(props: { readonly children: ReactNode; readonly second: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.lines}>
      {props.children}
      {props.second !== undefined && (
        <Text size={200} className={mergeClasses(styles.clipped, styles.second)}>
          {props.second}
        </Text>
      )}
    </div>
  );
}
