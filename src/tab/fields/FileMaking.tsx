import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { SaveToLibrary } from "./SaveToLibrary.tsx";
import type { AskedFile } from "./useFile.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** How far a file is, how to stop it, and in the end the link to it. */
export function FileMaking(props: {
  readonly asked: Pick<AskedFile<unknown>, "file" | "giveUp">;
  /** What is to be said of the number of rows. */
  readonly counted?: (rows: number) => string;
}) {
  const styles = useStyles();
  const texts = useSession().messages.export;
  const { file, giveUp } = props.asked;
  const progress = file?.progress;
  const isReady = progress?.state === "ready";
  const counted = isReady && props.counted !== undefined ? ` ${props.counted(progress.rows)}` : "";
  return (
    <>
      {progress?.state === "failed" && <Message intent="error">{texts.failed}</Message>}
      {(progress?.state === "waiting" || progress?.state === "making") && (
        <div className={styles.root}>
          <ProgressBar
            aria-label={texts.progress}
            {...(progress.state === "making"
              ? { value: progress.rows, max: Math.max(progress.of, 1) }
              : {})}
          />
          <Text>
            {progress.state === "waiting"
              ? texts.waiting
              : texts.making(progress.rows, progress.of)}
          </Text>
          <Button onClick={giveUp}>{texts.stop}</Button>
        </div>
      )}
      <FileReady
        url={isReady ? file?.url : undefined}
        sentence={`${texts.ready(progress?.rows ?? 0)}${counted} ${texts.expires}`}
        download={texts.download}
      />
      {isReady && file !== undefined && <SaveToLibrary key={file.id} id={file.id} />}
    </>
  );
}
