import {
  Link,
  makeStyles,
  mergeClasses,
  TableCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { StatusBadge } from "#tab/case/StatusBadge.tsx";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { SortColumn } from "#tab/session/registerQuery.ts";
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
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly rowRef: (element: HTMLElement | null) => void;
}) {
  const styles = useStyles();
  const columns = useColumnStyles();
  const { messages, navigation } = useSession();
  const { row, index, top, height, isStop } = props;
  const { values } = row;
  const hash = ADDRESSES.entry.hash({ no: row.no });
  const second = mergeClasses(styles.clipped, styles.second);
  const unevaluated =
    values.evaluatedVersion !== null && values.evaluatedVersion !== values.version;
  const cell = (column: SortColumn) => ({ role: "gridcell", className: columns[column] });
  return (
    <TableRow
      ref={props.rowRef}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, height }}
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={() => navigation.go(hash)}
    >
      <TableCell {...cell("title")}>
        <div className={styles.lines}>
          <Link
            href={hash}
            tabIndex={-1}
            className={styles.clipped}
            title={values.title ?? row.no}
            onClick={(event) => event.stopPropagation()}
          >
            {values.title ?? row.no}
          </Link>
          <Text size={200} className={second}>
            {row.no} · {values.shortDescription}
          </Text>
        </div>
      </TableCell>
      <TableCell {...cell("orgUnitName")}>
        <div className={styles.lines}>
          <Text className={styles.clipped}>{values.orgUnitName ?? messages.faces.none}</Text>
          <Text size={200} className={second}>
            {values.departmentName}
          </Text>
        </div>
      </TableCell>
      <TableCell {...cell("version")}>
        <div className={styles.lines}>
          <Text className={styles.clipped}>{values.version ?? messages.faces.none}</Text>
          {unevaluated && (
            <Text size={200} className={second}>
              {messages.register.notEvaluated(values.evaluatedVersion ?? "")}
            </Text>
          )}
        </div>
      </TableCell>
      <TableCell {...cell("operationStatus")}>
        <StatusBadge kind="operationStatus" value={values.operationStatus} />
      </TableCell>
      <TableCell {...cell("evaluationStatus")}>
        <StatusBadge kind="evaluationStatus" value={values.evaluationStatus} />
      </TableCell>
      <TableCell {...cell("riskClass")}>
        <StatusBadge kind="riskClass" value={values.riskClass} />
      </TableCell>
    </TableRow>
  );
}
