import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { FieldValue } from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { CASE_STATES, caseStateLabels } from "#domain/vocabulary.ts";
import { useFieldWords } from "#tab/fields/useFieldWords.ts";
import { useSession } from "#tab/session/session.tsx";
import type { HistoryEvent, Revert } from "./useRevert.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  texts: { display: "grid", minWidth: 0, whiteSpace: "pre-wrap" },
  side: { color: tokens.colorNeutralForeground2 },
});

/** Up to this length two values stand side by side. */
const SHORT = 40;

/** What a field was and what it became, in its own words. */
export function FieldChangeLine(props: {
  readonly event: HistoryEvent;
  readonly change: HistoryEvent["changes"][number];
  readonly revert: Revert;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { change, event, revert } = props;
  const { after, before, label } = useWords(change);
  const texts = messages.historyView;
  const isShort = [before, after].every((text) => text.length <= SHORT && !text.includes("\n"));
  return (
    <div className={styles.line}>
      {isShort ? (
        <Text size={200}>{messages.history.change(label, before, after)}</Text>
      ) : (
        <div className={styles.texts}>
          <Text size={200} weight="semibold">
            {label}
          </Text>
          <Text size={200}>
            <span className={styles.side}>{texts.before}: </span>
            {before}
          </Text>
          <Text size={200}>
            <span className={styles.side}>{texts.after}: </span>
            {after}
          </Text>
        </div>
      )}
      {revert.fieldOf(event, change) !== undefined && (
        <Button
          data-screen-only
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={texts.revertField(label)}
          disabledFocusable={revert.isPending}
          onClick={() => revert.run(event, change)}
        >
          {texts.revert}
        </Button>
      )}
    </div>
  );
}

function useWords({ after, before, field }: HistoryEvent["changes"][number]) {
  const { language, messages } = useSession();
  const words = useFieldWords();
  const shown = (value: unknown) => {
    if (isFieldKey(field)) return words(fieldOf(field), fieldValue(value));
    const state = CASE_STATES.find((one) => one === value);
    return state === undefined ? messages.faces.none : caseStateLabels[state][language];
  };
  const label = isFieldKey(field) ? fieldOf(field).label[language] : messages.history.state;
  return { label, before: shown(before), after: shown(after) };
}

function fieldValue(value: unknown): FieldValue | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map((item) => (typeof item === "string" ? item : "…")) : null;
}
