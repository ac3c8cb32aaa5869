import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryValues } from "#domain/entry/entry.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { usageWords } from "#texts/usageWords.ts";
import { UsageBadge } from "./UsageBadge.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  help: { color: tokens.colorNeutralForeground2 },
});

/** The answer for staff with its reason, the data that may be entered, and whom to ask. */
export function UsageLine({ values }: { readonly values: EntryValues }) {
  const styles = useStyles();
  const { language, messages, today } = useFirstSession();
  const { data, help, mayUse, reason } = usageWords(values, today, language, messages.usage);
  return (
    <div className={styles.line}>
      <UsageBadge mayUse={mayUse} />
      {reason !== undefined && <Text>{reason}</Text>}
      {data !== undefined && <Text weight="semibold">{data}</Text>}
      {help !== undefined && (
        <Text size={200} className={styles.help}>
          {help}
        </Text>
      )}
    </div>
  );
}
