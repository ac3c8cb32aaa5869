import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  action: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalS },
});

/** The answers to the questions of a council, copied with one press. */
export function CouncilText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { messages } = useSession();
  const [result, setResult] = useState<"copied" | "copyRefused">();
  const texts = messages.figures;
  // Without a permission of the host there is no clipboard at all.
  const copy = async () => navigator.clipboard.writeText(text);
  return (
    <Panel title={texts.answers}>
      <Paragraph>{texts.answersLead}</Paragraph>
      <div className={styles.action}>
        <Button
          appearance="primary"
          onClick={() =>
            void copy().then(
              () => setResult("copied"),
              () => setResult("copyRefused"),
            )
          }
        >
          {texts.copy}
        </Button>
        <div role="status">{result !== undefined && texts[result]}</div>
      </div>
      <div className={styles.text}>{text}</div>
    </Panel>
  );
}
