import {
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import type { FindingRow } from "./auditView.ts";

const useStyles = makeStyles({
  cell: {
    verticalAlign: "top",
    paddingBlock: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  narrow: { width: "11rem" },
  lines: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXXS },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  second: { color: tokens.colorNeutralForeground2 },
});

/** Findings of a verification: a table, or one below the other on narrow screens. */
export function FindingList(props: {
  readonly label: string;
  readonly rows: readonly FindingRow[];
  /** How many more there are. */
  readonly unlisted: number;
}) {
  const { messages } = useSession();
  const isWide = useMedia("(min-width: 640px)");
  const { label, rows, unlisted } = props;
  return (
    <>
      {isWide ? <FindingTable label={label} rows={rows} /> : <Findings label={label} rows={rows} />}
      {unlisted > 0 && <Paragraph>{messages.audit.chains.more(unlisted)}</Paragraph>}
    </>
  );
}

interface RowsProps {
  readonly label: string;
  readonly rows: readonly FindingRow[];
}

function FindingTable({ label, rows }: RowsProps) {
  const styles = useStyles();
  const { messages } = useSession();
  const { columns } = messages.audit.chains;
  return (
    <Table aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.narrow}>{columns.place}</TableHeaderCell>
          <TableHeaderCell>{columns.finding}</TableHeaderCell>
          <TableHeaderCell className={styles.narrow}>{columns.look}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <TableCell className={styles.cell}>
              <Place row={row} />
            </TableCell>
            <TableCell className={styles.cell}>
              <Meaning row={row} />
            </TableCell>
            <TableCell className={styles.cell}>
              <Links row={row} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Findings({ label, rows }: RowsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={styles.item}>
          <Place row={row} />
          <Meaning row={row} />
          <Links row={row} />
        </li>
      ))}
    </ul>
  );
}

function Place({ row }: { readonly row: FindingRow }) {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <div className={styles.lines}>
      {row.isFirst && <ToneBadge tone="bad">{messages.audit.chains.first}</ToneBadge>}
      <Text weight="semibold">{row.chain}</Text>
      {row.event !== null && <Text>{row.event}</Text>}
    </div>
  );
}

function Meaning({ row }: { readonly row: FindingRow }) {
  const styles = useStyles();
  return (
    <div className={styles.lines}>
      <Text weight="semibold">{row.title}</Text>
      <Text>{row.meaning}</Text>
      {row.action !== null && <Text className={styles.second}>{row.action}</Text>}
    </div>
  );
}

function Links({ row }: { readonly row: FindingRow }) {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <div className={styles.lines}>
      {row.webUrl !== null && (
        <Link href={row.webUrl} target="_blank" rel="noreferrer">
          {messages.audit.openItem}
        </Link>
      )}
      {row.entryNo !== null && (
        <Link href={ADDRESSES.entry.hash({ no: row.entryNo })}>
          {messages.audit.openEntry(row.entryNo)}
        </Link>
      )}
    </div>
  );
}
