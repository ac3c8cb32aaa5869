import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Accessibility } from "#contract/accessibility.ts";
import { dayOf } from "#domain/time/day.ts";
import { accessibilityQuery } from "#tab/data/accessibility.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { accessibility as german } from "#texts/de/legalAccessibility.ts";
import { accessibility as english } from "#texts/en/legalAccessibility.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";

/** The day on which the statement was last compared with what the tests check. */
const COMPARED_ON = dayOf(2026, 11, 27);

/** A page that few people open: its texts are no part of the others, so both languages come with it. */
const TEXTS: Readonly<Record<Language, typeof german>> = { de: german, en: english };

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "52rem" },
  list: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  contact: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

/** The accessibility statement (BGG §12b and the laws of the Länder). */
export function AccessibilityPage() {
  const styles = useStyles();
  const { data, language } = useSession();
  const stated = useQuery(accessibilityQuery(data));
  const texts = TEXTS[language];
  return (
    <div className={styles.page}>
      <PageTop title={texts.title} lead={texts.lead} />
      <Panel title={texts.result.heading}>
        <Paragraph>{texts.result.text}</Paragraph>
      </Panel>
      {[texts.tested, texts.untested, texts.barriers].map(({ heading, text, items }) => (
        <Panel key={heading} title={heading}>
          <Paragraph>{text}</Paragraph>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Panel>
      ))}
      <QueryFaces query={stated}>{(contacts) => <Contacts contacts={contacts} />}</QueryFaces>
      <Paragraph>{texts.asOf(formatDay(COMPARED_ON, language))}</Paragraph>
    </div>
  );
}

function Contacts({ contacts }: { readonly contacts: Accessibility }) {
  const styles = useStyles();
  const { language } = useSession();
  const { enforcement, feedback } = TEXTS[language];
  return (
    <>
      <Panel title={feedback.heading}>
        <Paragraph>{feedback.text}</Paragraph>
        <Paragraph className={styles.contact}>
          {contacts.feedback ?? feedback.unnamed(contacts.city)}
        </Paragraph>
      </Panel>
      <Panel title={enforcement.heading}>
        <Paragraph>{enforcement.text}</Paragraph>
        <Paragraph className={styles.contact}>
          {contacts.enforcement ?? enforcement.unnamed}
        </Paragraph>
      </Panel>
    </>
  );
}
