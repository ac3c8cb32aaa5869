import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DigestSection } from "#domain/messages/digestSections.ts";
import { useSession } from "#tab/session/session.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

/** Which section of the coordinators' digest the list shows, and the way back to all. */
export function WaitingSection(props: {
  readonly section: DigestSection;
  readonly onEnd: () => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <div className={styles.line}>
      <Text weight="semibold">{messages.start.sections[props.section]}</Text>
      <Button size="small" onClick={props.onEnd}>
        {messages.cases.allCases}
      </Button>
    </div>
  );
}
