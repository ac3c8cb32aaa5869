import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ExportProgress } from "#contract/export.ts";
import { useSession } from "#tab/session/session.tsx";
import type { TabMessages } from "#tab/session/texts.ts";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { SaveToLibrary } from "./SaveToLibrary.tsx";
import type { AskedFile } from "./useFile.ts";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
  },
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** How far a file is, how to stop it, and in the end the link to it. */
export function FileMaking(props: {
  readonly asked: Pick<AskedFile<unknown>, "file" | "giveUp">;
  /** What is to be said of the number of rows. */
  readonly counted?: (rows: number) => string;
  /** Into the library of the site. */
  readonly mayBeSaved?: boolean;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.export;
  const { mayBeSaved = true } = props;
  const { file, giveUp } = props.asked;
  const progress = file?.progress;
  const end = useRef<HTMLDivElement>(null);
  // In a long form it stands below what is in sight.
  useEffect(() => {
    if (progress?.state !== undefined) end.current?.scrollIntoView({ block: "nearest" });
  }, [progress?.state]);
  const isReady = progress?.state === "ready";
  const counted = isReady && props.counted !== undefined ? ` ${props.counted(progress.rows)}` : "";
  return (
    <div ref={end} className={styles.parts}>
      {progress?.state === "failed" && (
        <Message intent="error">
          {progress.problem === undefined ? texts.failed : messages.problems[progress.problem]}
        </Message>
      )}
      {progress !== undefined && isUnderway(progress) && (
        <div className={styles.root}>
          <ProgressBar
            aria-label={texts.progress}
            {...(progress.state === "making"
              ? { value: progress.rows, max: Math.max(progress.of, 1) }
              : {})}
          />
          <Text>{progressText(progress, texts)}</Text>
          <Button onClick={giveUp}>{texts.stop}</Button>
        </div>
      )}
      <FileReady
        url={isReady ? file?.url : undefined}
        sentence={`${texts.ready(progress?.rows ?? 0)}${counted} ${texts.expires}`}
        download={texts.download}
      />
      {isReady && mayBeSaved && file !== undefined && <SaveToLibrary key={file.id} id={file.id} />}
    </div>
  );
}

function isUnderway({ state }: ExportProgress): boolean {
  return state === "waiting" || state === "reading" || state === "making";
}

function progressText({ of, rows, state }: ExportProgress, texts: TabMessages["export"]): string {
  if (state === "waiting") return texts.waiting;
  return state === "reading" ? texts.reading(rows) : texts.making(rows, of);
}
