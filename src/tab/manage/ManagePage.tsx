import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { DEFAULT_SORT } from "#domain/entry/registerSort.ts";
import { startQuery } from "#tab/data/start.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL, maxWidth: "60rem" },
  item: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
  link: { fontWeight: tokens.fontWeightSemibold, minHeight: "24px" },
});

/** What coordinators do now and then: one link each, and what it is for. */
export function ManagePage() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { hints = 0, publications = 0 } = useQuery(startQuery(data)).data?.waiting ?? {};
  const {
    audit,
    campaigns,
    dutyCalendar,
    figures,
    hints: hintTexts,
    imports,
    lawPage,
    manage: texts,
    publication,
    settings,
  } = messages;
  const everything = { filter: {}, show: "all", sort: DEFAULT_SORT } as const;
  const links = [
    {
      title: hints === 0 ? hintTexts.title : texts.openHints(hintTexts.title, hints),
      lead: texts.hintsLead,
      href: ADDRESSES.hints.hash({}),
    },
    {
      title: campaigns.title,
      lead: campaigns.lead,
      href: ADDRESSES.campaigns.hash({ isNew: false }),
    },
    { title: texts.exports, lead: texts.exportsLead, href: ADDRESSES.register.hash(everything) },
    { title: imports.title, lead: imports.linkLead, href: ADDRESSES.imports.hash({}) },
    { title: figures.title, lead: figures.linkLead, href: ADDRESSES.figures.hash({}) },
    { title: lawPage.title, lead: lawPage.linkLead, href: ADDRESSES.law.hash({}) },
    {
      title: dutyCalendar.title,
      lead: dutyCalendar.linkLead,
      href: ADDRESSES.duties.hash({ show: "all" }),
    },
    {
      title: publications === 0 ? publication.title : publication.toDecide(publications),
      lead: publication.linkLead,
      href: ADDRESSES.publication.hash({}),
    },
    { title: settings.title, lead: texts.settingsLead, href: ADDRESSES.settings.hash({}) },
    { title: audit.title, lead: audit.lead, href: ADDRESSES.audit.hash({}) },
  ];
  return (
    <>
      <PageTop title={messages.nav.manage} lead={texts.lead} />
      <ul className={styles.list}>
        {links.map(({ href, lead, title }) => (
          <li key={href} className={styles.item}>
            <Link className={styles.link} href={href}>
              {title}
            </Link>
            <Paragraph>{lead}</Paragraph>
          </li>
        ))}
      </ul>
    </>
  );
}
