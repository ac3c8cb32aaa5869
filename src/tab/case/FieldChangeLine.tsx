import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldValue } from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { CASE_STATES, caseStateLabels } from "#domain/vocabulary.ts";
import { useFieldWords } from "#tab/fields/useFieldWords.ts";
import { useSession } from "#tab/session/session.tsx";
import type { ShownChange } from "./shownChanges.ts";

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
  readonly change: ShownChange;
  /** What can be done with it, told how the field is called. */
  readonly action?: ((label: string) => ReactNode) | undefined;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { after, before, label } = useWords(props.change);
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
      {props.action?.(label)}
    </div>
  );
}

function useWords({ after, before, field, words: own }: ShownChange) {
  const { language, messages } = useSession();
  const words = useFieldWords();
  if (own !== undefined) {
    const none = messages.faces.none;
    const { label } = own;
    return {
      label: label[language],
      before: own.before?.[language] ?? none,
      after: own.after?.[language] ?? none,
    };
  }
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
