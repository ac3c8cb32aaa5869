import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { PublicationList } from "#contract/publication.ts";
import { isCoordinator, readsEverything } from "#domain/people/roles.ts";
import {
  type PublicationState,
  publicationStateLabels,
} from "#domain/publication/publicationState.ts";
import { publicationListQuery } from "#tab/data/publication.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { PublicationEntry } from "./PublicationEntry.tsx";
import { TONES } from "./tones.ts";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
  list: { ...plainList },
  row: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontWeight: tokens.fontWeightSemibold, minHeight: "24px" },
  marks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is done with applications that stand so, in the order of the page. */
const GROUPS = {
  decide: ["undecided", "changed"],
  waiting: ["awaitingOwner"],
  published: ["published", "ended"],
  withheld: ["withheld", "withdrawn"],
} as const satisfies Readonly<Record<string, readonly PublicationState[]>>;
type Group = keyof typeof GROUPS;
const GROUP_NAMES: readonly Group[] = ["decide", "waiting", "published", "withheld"];

type Row = PublicationList["rows"][number];

/** "Veröffentlichung": what waits for a decision, and how each application stands towards the public register. */
export function PublicationPage({ no }: { readonly no: string | null }) {
  const { me, messages } = useSession();
  const texts = messages.publication;
  if (no !== null) return <PublicationEntry no={no} />;
  return (
    <>
      <PageTop title={texts.title} lead={texts.lead} />
      {readsEverything(me) ? <Desk /> : <Notice title={texts.title} text={texts.onlyOwn} />}
    </>
  );
}

function Desk() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const texts = messages.publication;
  return (
    <div className={styles.page}>
      <Link href="/public/" target="_blank" rel="noreferrer">
        {texts.toPublic}
      </Link>
      <QueryFaces query={useQuery(publicationListQuery(data))}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice title={texts.nothing} text={texts.nothingHint} />
          ) : (
            GROUP_NAMES.map((group) => (
              <DeskGroup key={group} group={group} rows={rows.filter((row) => isIn(row, group))} />
            ))
          )
        }
      </QueryFaces>
    </div>
  );
}

function isIn({ state }: Row, group: Group): boolean {
  return GROUPS[group].some((one) => one === state);
}

function DeskGroup({ group, rows }: { readonly group: Group; readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.publication;
  return (
    <Panel title={texts.groups[group](rows.length)}>
      {rows.length === 0 ? (
        <Paragraph>{texts.none[group]}</Paragraph>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <DeskRow key={row.no} row={row} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DeskRow({ row }: { readonly row: Row }) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const texts = messages.publication;
  const isOthers = row.isOwn && isCoordinator(me);
  return (
    <li className={styles.row}>
      <Link className={styles.title} href={ADDRESSES.publication.hash({ no: row.no })}>
        {row.title}
      </Link>
      <Text size={200}>{[row.no, row.office].filter((part) => part !== "").join(" · ")}</Text>
      <span className={styles.marks}>
        <ToneBadge tone={TONES[row.state]}>{publicationStateLabels[row.state][language]}</ToneBadge>
        {row.isSentBack && <ToneBadge tone="attention">{texts.isSentBack}</ToneBadge>}
        {row.isRestricted && <ToneBadge tone="attention">{texts.isRestricted}</ToneBadge>}
        {isOthers && <ToneBadge tone="neutral">{texts.isOwn}</ToneBadge>}
      </span>
    </li>
  );
}
