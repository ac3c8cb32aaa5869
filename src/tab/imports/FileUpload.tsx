import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { type DragEvent, useId, useRef, useState } from "react";
import type { ImportView } from "#contract/import.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { ACCEPTED, type FileProblem, kindOfFile } from "./chosenFile.ts";
import { type Sent, useUpload } from "./useUpload.ts";

const useStyles = makeStyles({
  drop: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  // With a finger nothing is dragged.
  dropHint: { "@media (hover: none)": { display: "none" } },
  hint: { color: tokens.colorNeutralForeground2 },
  progress: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** A file is chosen or dropped here, and sent; `begun` is what a part of it is there of already. */
export function FileUpload({ begun }: { readonly begun?: ImportView }) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const [refused, setRefused] = useState<FileProblem>();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const upload = useUpload(({ id }) => {
    navigation.go(ADDRESSES.imports.hash({ id, step: "sheet" }));
    focusHeading();
  });
  const texts = messages.imports;

  function choose(file: File | undefined) {
    if (file === undefined) return;
    const kind = kindOfFile(file, begun);
    setRefused(kind.ok ? undefined : kind.problem);
    if (kind.ok) upload.run({ id: begun?.id ?? crypto.randomUUID(), file, kind: kind.value });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  }

  if (upload.sent !== undefined) return <Progress sent={upload.sent} onStop={upload.stop} />;
  const failed = upload.failed === null ? undefined : problemText(upload.failed, messages);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut of the mouse; the button does the same.
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowUploadRegular />}
        aria-describedby={hint}
        onClick={() => input.current?.click()}
      >
        {texts.chooseFile}
      </Button>
      <Text className={styles.dropHint}>{texts.dropHere}</Text>
      <Text id={hint} size={200} className={styles.hint}>
        {texts.fileHint}
      </Text>
      {refused !== undefined && (
        <Message intent="error">
          {refused === "otherFile" ? texts.otherFile(begun?.fileName ?? "") : texts[refused]}
        </Message>
      )}
      {refused === undefined && failed !== undefined && <Message intent="error">{failed}</Message>}
    </div>
  );
}

function Progress({ onStop, sent }: { readonly sent: Sent; readonly onStop: () => void }) {
  const styles = useStyles();
  const texts = useSession().messages.imports;
  const { bytes, file } = sent;
  const percent = Math.floor((bytes / file.size) * 100);
  return (
    <div className={styles.progress}>
      <Text weight="semibold">{texts.uploading(file.name)}</Text>
      <ProgressBar aria-label={texts.uploading(file.name)} value={bytes} max={file.size} />
      <Text role="status">{percent === 100 ? texts.reading : texts.uploaded(percent)}</Text>
      <Button onClick={onStop}>{texts.stopUpload}</Button>
    </div>
  );
}
