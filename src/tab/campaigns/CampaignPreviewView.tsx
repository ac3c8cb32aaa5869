import { makeStyles, tokens } from "@fluentui/react-components";
import type { CampaignPreview } from "#contract/campaign.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxHeight: "16rem",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalS },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Who would be asked, what joins a running evaluation, and who is left out for which reason. */
export function CampaignPreviewView({ preview }: { readonly preview: CampaignPreview }) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.campaigns;
  const { asked, entries, joining, leftOut, personCount, persons } = preview;
  const hidden = personCount - persons.length;
  return (
    <div className={styles.root}>
      <div role="status" className={styles.root}>
        <Paragraph weight="semibold">{previewSentence(preview, texts)}</Paragraph>
        {joining > 0 && <Paragraph>{texts.joining(joining)}</Paragraph>}
      </div>
      {asked > 0 && (
        <details>
          <summary className={styles.summary}>{texts.persons(personCount)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
          <ul className={styles.list} tabIndex={0} aria-label={texts.preview}>
            {persons.map((one) => (
              <li key={one.id}>{texts.person(one.name, one.entries)}</li>
            ))}
            {hidden > 0 && <li>{texts.more(hidden)}</li>}
          </ul>
        </details>
      )}
      {leftOut.map(({ count, entries: named, reason }) => (
        <details key={reason}>
          <summary className={styles.summary}>
            {texts.leftOut(count)}: {texts.leftOutReasons[reason]}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
          <ul className={styles.list} tabIndex={0} aria-label={texts.leftOutReasons[reason]}>
            {named.map(({ no, title }) => (
              <li key={no}>
                <a className={styles.link} href={ADDRESSES.entry.hash({ no })}>
                  {title}
                </a>{" "}
                ({no})
              </li>
            ))}
            {count > named.length && <li>{texts.more(count - named.length)}</li>}
          </ul>
        </details>
      ))}
      {entries === 0 && leftOut.length === 0 && (
        <Paragraph>{messages.register.nothingHint}</Paragraph>
      )}
    </div>
  );
}

/** The one sentence that matters, here and before the last press. */
export function previewSentence(
  { asked, entries, personCount }: CampaignPreview,
  texts: {
    readonly nothing: string;
    readonly nobodyNew: string;
    readonly asked: (persons: number, entries: number) => string;
  },
): string {
  if (entries === 0) return texts.nothing;
  return asked === 0 ? texts.nobodyNew : texts.asked(personCount, asked);
}
