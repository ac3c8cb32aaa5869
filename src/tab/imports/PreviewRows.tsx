import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type ImportPreview, type ImportRow, PREVIEW_PAGE } from "#contract/import.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { formatNumber } from "#texts/format.ts";
import { PreviewRow } from "./PreviewRow.tsx";
import { decisionOf, isToDecide, withDecided, withDecision } from "./previewRows.ts";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  list: { ...plainList, gridTemplateColumns: "minmax(0, 1fr)" },
  more: { justifySelf: "start" },
  pages: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** So many rows are enough to see whether it is right; what is below them is not far away. */
const AT_FIRST = 20;

/** The rows in sight, and the answer that they are from. */
interface Seen {
  readonly rows: readonly ImportRow[];
  readonly of: readonly ImportRow[];
}

/** A page of rows, each with what becomes of it and why. */
export function PreviewRows(props: {
  readonly preview: ImportPreview;
  readonly isCurrent: boolean;
  readonly from: number;
  readonly edited: GivenPlan;
  readonly onFrom: (from: number) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { edited, from, isCurrent, onFrom, preview } = props;
  const [decided, setDecided] = useState<ReadonlySet<number>>(new Set());
  const [seen, setSeen] = useState<Seen>({ rows: preview.rows, of: preview.rows });
  if (isCurrent && seen.of !== preview.rows) {
    setSeen({ rows: withDecided(seen.rows, preview.rows, decided), of: preview.rows });
  }
  const { rows } = seen;
  const texts = messages.imports.preview;
  const [most, setMost] = useState(AT_FIRST);
  const hidden = rows.length - most;
  const to = Math.min(from + PREVIEW_PAGE, preview.found);
  const number = (n: number) => formatNumber(n, language);
  return (
    <>
      <Text role="status">
        {isCurrent ? texts.found(preview.found, number(preview.found)) : texts.working}
      </Text>
      {rows.length === 0 && isCurrent && <Paragraph>{texts.none}</Paragraph>}
      <ul className={styles.list}>
        {rows.slice(0, most).map((row) => (
          <PreviewRow
            key={row.row}
            row={row}
            decision={decisionOf(edited.plan, row.row)}
            isToDecide={isToDecide(row, edited.plan, row.row) || decided.has(row.row)}
            onDecide={(as) => {
              setDecided(new Set([...decided, row.row]));
              edited.change((plan) => ({ decisions: withDecision(plan, row.row, as) }));
            }}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.more} onClick={() => setMost(rows.length)}>
          {messages.imports.values.showMore(hidden)}
        </Button>
      )}
      {preview.found > PREVIEW_PAGE && (
        <div className={styles.pages}>
          <Text>{texts.range(number(from + 1), number(to), number(preview.found))}</Text>
          <Button
            disabledFocusable={from === 0}
            onClick={() => onFrom(Math.max(0, from - PREVIEW_PAGE))}
          >
            {texts.earlier}
          </Button>
          <Button
            disabledFocusable={to >= preview.found}
            onClick={() => onFrom(from + PREVIEW_PAGE)}
          >
            {texts.later}
          </Button>
        </div>
      )}
    </>
  );
}
