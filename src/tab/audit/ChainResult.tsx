import { MessageBarTitle, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ChainAudit } from "#contract/audit.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatInstant, formatNumber } from "#texts/format.ts";
import { faultRows, noticeRows } from "./auditView.ts";
import { FindingList } from "./FindingList.tsx";

const WORTH_SAYING_MS = 2_000;

const useStyles = makeStyles({
  second: { color: tokens.colorNeutralForeground2 },
  summary: {
    minHeight: "44px",
    alignContent: "center",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  folded: { display: "grid", gap: tokens.spacingVerticalM },
});

/** What a verification found: one sentence, the broken links, and the notices folded away. */
export function ChainResult({ audit }: { readonly audit: ChainAudit & { state: "done" } }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.audit.chains;
  const { at, ms, result } = audit;
  const chains = formatNumber(result.chains, language);
  const events = formatNumber(result.events, language);
  return (
    <>
      {result.faultCount === 0 ? (
        <Message intent="success">{texts.sound(chains, events)}</Message>
      ) : (
        <Message intent="error">
          <MessageBarTitle>{texts.broken(result.faultCount, chains, events)}</MessageBarTitle>
          {texts.todo}
        </Message>
      )}
      <Text size={200} className={styles.second}>
        {texts.at(formatInstant(at, language))}
        {ms >= WORTH_SAYING_MS && ` ${texts.took(formatNumber(ms / 1000, language))}`}
      </Text>
      {result.faultCount > 0 && (
        <FindingList
          label={texts.faults}
          rows={faultRows(result.faults, texts)}
          unlisted={result.faultCount - result.faults.length}
        />
      )}
      {result.noticeCount > 0 && (
        <details>
          <summary className={styles.summary}>{texts.notices(result.noticeCount)}</summary>
          <div className={styles.folded}>
            <Paragraph className={styles.second}>{texts.noticesLead}</Paragraph>
            <FindingList
              label={texts.notices(result.noticeCount)}
              rows={noticeRows(result.notices, texts)}
              unlisted={result.noticeCount - result.notices.length}
            />
          </div>
        </details>
      )}
    </>
  );
}
