import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatMoment } from "#texts/format.ts";
import type { ReportDraft } from "./reportDraft.ts";

const useStyles = makeStyles({ action: { marginTop: tokens.spacingVerticalXS } });

/** That an earlier draft is still here; and where another name was brought along, the way to begin with that. */
export function DraftNotice(props: {
  readonly keptSince: number | undefined;
  /** The name that the address brought along. */
  readonly title: string | undefined;
  readonly draft: ReportDraft;
  readonly onDiscard: () => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { draft, keptSince, onDiscard, title } = props;
  const texts = messages.report;
  const kept = typeof draft.values.title === "string" ? draft.values.title : "";
  const isOther = title !== undefined && kept !== "" && kept !== title;
  if (!isOther && keptSince === undefined) return null;
  return (
    <Message intent="info">
      <Paragraph>
        {isOther
          ? texts.draftOther(kept, title)
          : texts.draftFound(formatMoment(new Date(keptSince ?? 0).toISOString(), language))}
      </Paragraph>
      {isOther && (
        <Button size="small" className={styles.action} onClick={onDiscard}>
          {texts.discardFor(title)}
        </Button>
      )}
    </Message>
  );
}
