import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CaseView } from "#contract/case.ts";
import type { StatementView } from "#contract/statement.ts";
import { statementResultLabels, statementRoleLabels } from "#domain/cases/statement.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { plainList } from "#tab/shared/plainList.ts";
import { Quote } from "#tab/shared/Quote.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
  item: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const RESULT_TONES = {
  agreed: "good",
  agreedWithConditions: "attention",
  objected: "bad",
} as const;

/** What was asked of whom, and what they said; nothing where nobody was asked. */
export function CaseStatements(props: {
  readonly view: CaseView;
  /** Under a heading of their own, where they do not stand in a panel of their own. */
  readonly titled?: boolean;
  /** What the viewer can do with one of them. */
  readonly actions?: (statement: StatementView) => ReactNode;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const days = useDays();
  const { statements } = props.view;
  const texts = messages.statement;
  if (statements.length === 0) return null;
  const list = (
    <ul className={styles.list} aria-label={texts.title}>
      {statements.map((statement) => (
        <li key={statement.id} className={styles.item}>
          <div className={styles.line}>
            <Text weight="semibold">{statementRoleLabels[statement.role][language]}</Text>
            <StatementBadge statement={statement} />
            {statement.required && <ToneBadge tone="neutral">{texts.needed}</ToneBadge>}
          </div>
          <Quote
            title={texts.asked(statement.askedOf, days.on(statement.askedOn))}
            text={statement.question}
          />
          <StatementOutcome statement={statement} />
          {props.actions?.(statement)}
        </li>
      ))}
    </ul>
  );
  if (props.titled !== true) return list;
  return (
    <div className={styles.item}>
      <Subtitle2 as="h3" className={styles.title}>
        {texts.title}
      </Subtitle2>
      {list}
    </div>
  );
}

function StatementOutcome({ statement }: { readonly statement: StatementView }) {
  const { language, messages } = useSession();
  const days = useDays();
  const { outcome } = statement;
  const texts = messages.statement;
  if (outcome === null) return null;
  return outcome.kind === "given" ? (
    <Quote
      title={texts.given(outcome.by, days.relative(outcome.on))}
      text={[statementResultLabels[outcome.result][language], outcome.text]
        .filter((line) => line !== "")
        .join("\n")}
    />
  ) : (
    <Quote title={texts.takenBack(days.on(outcome.on))} text={outcome.reason} />
  );
}

/** Where the statement stands, and whether its day has passed. */
function StatementBadge({ statement }: { readonly statement: StatementView }) {
  const { language, messages, today } = useSession();
  const days = useDays();
  const { due, isOpen, outcome } = statement;
  const texts = messages.statement;
  const badge = (tone: Tone, text: string) => <ToneBadge tone={tone}>{text}</ToneBadge>;
  if (outcome?.kind === "given") {
    return badge(RESULT_TONES[outcome.result], statementResultLabels[outcome.result][language]);
  }
  if (outcome?.kind === "cancelled") return badge("neutral", texts.cancelled);
  if (!isOpen) return badge("neutral", texts.notGiven);
  return due < today
    ? badge("bad", texts.overdue(days.since(due)))
    : badge("waiting", texts.open(days.beside(due)));
}
