import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { GuideProgress } from "#domain/classification/guide.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({ root: { display: "grid", gap: tokens.spacingVerticalXS } });

/** How far the answers have come: in words, and as a bar. */
export function GuideProgressBar({ progress }: { readonly progress: GuideProgress }) {
  const styles = useStyles();
  const { messages } = useSession();
  const id = useId();
  const { answered, atLeast, atMost } = progress;
  return (
    <div className={styles.root}>
      <div id={id}>
        <Paragraph>{messages.classify.progress(answered, atLeast, atMost)}</Paragraph>
      </div>
      <ProgressBar
        aria-labelledby={id}
        thickness="large"
        value={answered}
        max={Math.max(answered + atMost, 1)}
      />
    </div>
  );
}
