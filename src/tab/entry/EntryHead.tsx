import { Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { entryValues } from "#domain/entry/entry.ts";
import { useSession } from "#tab/session/session.tsx";
import type { CopiedLink } from "#tab/session/useCopyLink.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { UsageLine } from "#tab/usage/UsageLine.tsx";
import { EntryActions } from "./EntryActions.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  description: { maxWidth: "60rem", overflowWrap: "anywhere" },
  contact: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  link: { width: "100%" },
});

/** What it is, whether it may be used, whom to ask, and what can be done. */
export function EntryHead(props: ComponentProps<typeof EntryActions>) {
  const styles = useStyles();
  const { messages } = useSession();
  const { rights, values } = props.entry;
  const { ownerName, shortDescription } = values;
  return (
    <div className={styles.root}>
      {typeof shortDescription === "string" && (
        <Paragraph className={styles.description}>{shortDescription}</Paragraph>
      )}
      <UsageLine values={entryValues(values)} />
      {(typeof ownerName === "string" || rights.relation !== null) && (
        <div className={styles.contact}>
          {rights.relation === null ? (
            <Text>{messages.entryPage.owner(String(ownerName))}</Text>
          ) : (
            <Text>{messages.entry.yourRelation[rights.relation]}</Text>
          )}
        </div>
      )}
      <div className={styles.actions} data-screen-only>
        <EntryActions {...props} />
      </div>
      <CopyResult {...props.link} />
    </div>
  );
}

function CopyResult({ link, result }: CopiedLink) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.entryPage;
  return (
    <div role="status">
      {result === "copied" && <Message intent="success">{texts.copied}</Message>}
      {result === "refused" && (
        <Message intent="info">
          {texts.copyByHand}
          <Input
            readOnly
            className={styles.link}
            aria-label={texts.copyLink}
            value={link ?? ""}
            onFocus={({ target }) => target.select()}
          />
        </Message>
      )}
    </div>
  );
}
