import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { formatNumber } from "#texts/format.ts";
import type { RunningSearch } from "./useEventSearch.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** How far the log is looked through, and how to stop it. */
export function SearchProgress({ search }: { readonly search: RunningSearch }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.audit.events;
  const { goOn, isStopped, looked, of, stop } = search;
  return (
    <div ref={keepFocus} className={styles.root}>
      {isStopped ? (
        <Text role="status">{texts.stopped}</Text>
      ) : (
        <>
          <ProgressBar aria-label={texts.title} value={looked} max={Math.max(of, 1)} />
          <Text>{texts.searching(formatNumber(looked, language), formatNumber(of, language))}</Text>
        </>
      )}
      <Button onClick={isStopped ? goOn : stop}>{isStopped ? texts.goOn : texts.stop}</Button>
    </div>
  );
}

/** Once the search has ended its button is gone, and the focus with it. */
function keepFocus(part: HTMLElement | null): () => void {
  return () => {
    if (part?.contains(document.activeElement) === true) focusHeading();
  };
}
