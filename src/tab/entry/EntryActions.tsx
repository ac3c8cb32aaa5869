import { Button, Link, Text } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { EntryView } from "#contract/entry.ts";
import { useSession } from "#tab/session/session.tsx";

export type EntryMode =
  | "read"
  | "edit"
  | "version"
  | "correct"
  | "incident"
  | "change"
  | "suspend"
  | "lift"
  | "openCase"
  | "submitAgain";

/** What this person may do with the entry. */
export function EntryActions(props: {
  readonly entry: EntryView;
  readonly onChoose: (mode: EntryMode) => void;
}) {
  const { messages } = useSession();
  const { entry, onChoose } = props;
  const { rights } = entry;
  const texts = messages.entry;
  return (
    <>
      {rights.relation !== null && <Text>{texts.yourRelation[rights.relation]}</Text>}
      {entry.listItemUrl !== null && (
        <Link href={entry.listItemUrl} target="_blank" rel="noreferrer">
          {texts.openList}
        </Link>
      )}
      <Button onClick={() => onChoose("incident")}>{messages.incident.report}</Button>
      {rights.reportVersion && (
        <Button onClick={() => onChoose("change")}>{messages.change.report}</Button>
      )}
      {rights.submitAgain && (
        <Button appearance="primary" onClick={() => onChoose("submitAgain")}>
          {messages.opening.submitAgain}
        </Button>
      )}
      {rights.openCase && (
        <Button onClick={() => onChoose("openCase")}>{messages.opening.open}</Button>
      )}
      {rights.suspend && (
        <Button onClick={() => onChoose("suspend")}>{messages.suspension.suspend}</Button>
      )}
      {rights.liftSuspension && (
        <Button onClick={() => onChoose("lift")}>{messages.suspension.lift}</Button>
      )}
      {rights.correctVersion && (
        <Button onClick={() => onChoose("correct")}>{texts.correctVersion}</Button>
      )}
      {rights.edit.length > 0 && (
        <Button icon={<EditRegular />} onClick={() => onChoose("edit")}>
          {texts.edit}
        </Button>
      )}
      {rights.reportVersion && (
        <Button
          appearance="primary"
          icon={<ArrowSyncRegular />}
          onClick={() => onChoose("version")}
        >
          {texts.newVersion}
        </Button>
      )}
    </>
  );
}
