import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { entryValues } from "#domain/entry/entry.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { plainList } from "#tab/shared/plainList.ts";
import { UsageLine } from "./UsageLine.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS, width: "100%" },
  row: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
});

/** Applications with the answer for staff; each leads to its entry. */
export function UsageRows(props: {
  readonly rows: readonly RegisterRow[];
  /** What else is said of one. */
  readonly more?: (row: RegisterRow) => ReactNode;
}) {
  const styles = useStyles();
  const { more, rows } = props;
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.no} className={styles.row}>
          <Link className={styles.name} href={ADDRESSES.entry.hash({ no: row.no })}>
            {row.values.title ?? row.no}
          </Link>
          <UsageLine values={entryValues(row.values)} />
          {more?.(row)}
        </li>
      ))}
    </ul>
  );
}
