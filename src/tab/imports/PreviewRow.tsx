import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ImportRow } from "#contract/import.ts";
import type { RowState } from "#domain/imports/importedRow.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { RowDifferences } from "./RowDifferences.tsx";
import { type ProblemWords, useProblemWords } from "./useProblemWords.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  number: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
  summary: { cursor: "pointer", minHeight: "24px" },
  problems: { ...plainList, gap: tokens.spacingVerticalXXS },
});

const TONES: Readonly<Record<RowState, Tone>> = {
  new: "good",
  changed: "waiting",
  unchanged: "neutral",
  duplicate: "attention",
  problem: "bad",
  leftOut: "neutral",
};

/** One row of the list: what becomes of it, why, and what it changes. */
export function PreviewRow(props: {
  readonly row: ImportRow;
  readonly decision?: string | undefined;
  readonly isToDecide?: boolean;
  readonly onDecide?: (as: string | undefined) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { messages } = useSession();
  const words = useProblemWords();
  const { row } = props;
  const texts = messages.imports.preview;
  return (
    <li className={styles.row} aria-labelledby={id}>
      <div className={styles.head}>
        <Text size={200} className={styles.number}>
          {texts.row(row.row)}
        </Text>
        <Text as="h3" id={id} weight="semibold" className={styles.title}>
          {row.title === "" ? texts.untitled : row.title}
        </Text>
        <ToneBadge tone={TONES[row.state]}>{texts.states[row.state]}</ToneBadge>
        {row.entry !== null && (
          <Link href={ADDRESSES.entry.hash({ no: row.entry.no })}>
            {row.entry.title === row.title ? row.entry.no : texts.is(row.entry.no, row.entry.title)}
          </Link>
        )}
      </div>
      <Reason row={row} />
      {row.problems.length > 0 && (
        <ul className={styles.problems}>
          {words(row.problems).map((one) => (
            <li key={one.text}>
              <Problem {...one} />
            </li>
          ))}
        </ul>
      )}
      {props.isToDecide === true && <Decision {...props} />}
      <RowDifferences row={row} />
    </li>
  );
}

function Problem({ about, isMinor, text }: ProblemWords) {
  const styles = useStyles();
  const { minor } = useSession().messages.imports.preview;
  const said = (
    <Text size={200}>
      {isMinor && `${minor}: `}
      {text}
    </Text>
  );
  if (about === undefined) return said;
  return (
    <details>
      <summary className={styles.summary}>{said}</summary>
      <Text size={200}>{about.join(" · ")}</Text>
    </details>
  );
}

function Reason({ row: { differences, problems, state } }: { readonly row: ImportRow }) {
  const { reasons } = useSession().messages.imports.preview;
  switch (state) {
    case "changed":
      return <Text size={200}>{reasons.changed(differences.length)}</Text>;
    case "unchanged": {
      const isKept = differences.some(({ isConflict }) => isConflict);
      return <Text size={200}>{isKept ? reasons.kept : reasons.unchanged}</Text>;
    }
    case "new":
    case "duplicate":
      return <Text size={200}>{reasons[state]}</Text>;
    case "leftOut":
      return problems.length === 0 ? <Text size={200}>{reasons.leftOut}</Text> : null;
    case "problem":
      return null;
  }
}

const OPEN = "open";
const NEW = "new";
const LEAVE_OUT = "leaveOut";

/** Nothing is merged by itself: a coordinator says what it is. */
function Decision(props: Parameters<typeof PreviewRow>[0]) {
  const { decisions, decide } = useSession().messages.imports.preview;
  const { decision, onDecide, row } = props;
  const keys = [...row.mayBe.map(({ no }) => no), NEW, LEAVE_OUT];
  const textOf = (key: string) => {
    if (key === NEW) return decisions.new;
    if (key === LEAVE_OUT) return decisions.leaveOut;
    const entry = row.mayBe.find(({ no }) => no === key);
    return entry === undefined ? key : decisions.is(entry.no, entry.title);
  };
  return (
    <RadioField
      label={decide}
      keys={decision === undefined ? keys : [...keys, OPEN]}
      textOf={(key) => (key === OPEN ? decisions.open : textOf(key))}
      value={decision ?? null}
      onChange={(key) => onDecide?.(key === OPEN ? undefined : key)}
    />
  );
}
