import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSession } from "#tab/session/session.tsx";
import { formatNumber } from "#texts/format.ts";
import { meaningKind } from "./targets.ts";
import { ValueChoice } from "./ValueChoice.tsx";
import { ValuePerson } from "./ValuePerson.tsx";
import { ValueText } from "./ValueText.tsx";
import type { ValueProps } from "./valueProps.ts";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 639px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  said: { display: "grid", minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  count: { color: tokens.colorNeutralForeground2 },
});

/** One text of the list, and what it stands for. */
export function ValueItem(props: ValueProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { count, text } = props.value;
  const texts = messages.imports.values;
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <Text weight="semibold">{text === "" ? texts.empty : text}</Text>
        {count > 0 && (
          <Text size={200} className={styles.count}>
            {texts.count(count, formatNumber(count, language))}
          </Text>
        )}
      </div>
      <Control {...props} />
    </li>
  );
}

function Control(props: ValueProps) {
  switch (meaningKind(props.value.target)) {
    case "choice":
    case "boolean":
    case "office":
      return <ValueChoice {...props} />;
    case "person":
      return <ValuePerson {...props} />;
    case "day":
      return <ValueText {...props} isDay />;
    case "text":
      return props.value.proposals.length > 0 ? (
        <ValueChoice {...props} />
      ) : (
        <ValueText {...props} isDay={false} />
      );
  }
}
