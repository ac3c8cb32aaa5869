import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { PublicationList } from "#contract/publication.ts";
import { isCoordinator, maySeePublications } from "#domain/people/roles.ts";
import { publicationStateLabels } from "#domain/publication/publicationState.ts";
import { publicationTurn } from "#domain/publication/publicationTurn.ts";
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
import { ReleaseTogether } from "./ReleaseTogether.tsx";
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

/** Where applications stand, in the order of the page. */
const GROUPS = ["decide", "unattended", "own", "waiting", "published", "withheld"] as const;
type Group = (typeof GROUPS)[number];

type Row = PublicationList["rows"][number];

/** What somebody owns, another coordinator decides. */
function groupOf({ isOwn, isUnattended, state }: Row, isDeciding: boolean): Group {
  switch (publicationTurn(state)) {
    case "coordination":
      return isOwn && isDeciding ? "own" : "decide";
    case "responsible":
      return isUnattended === true ? "unattended" : "waiting";
    case undefined:
      return state === "published" || state === "ended" ? "published" : "withheld";
  }
}

/** "Veröffentlichung": what waits for a decision, and how each application stands towards the public register. */
export function PublicationPage({ no }: { readonly no: string | null }) {
  const { me, messages } = useSession();
  const texts = messages.publication;
  if (no !== null) return <PublicationEntry no={no} />;
  return (
    <>
      <PageTop title={texts.title} lead={isCoordinator(me) ? texts.lead : texts.leadOfOthers} />
      {maySeePublications(me) ? <Desk /> : <Notice title={texts.title} text={texts.onlyOwn} />}
    </>
  );
}

function Desk() {
  const styles = useStyles();
  const { data, me, messages } = useSession();
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
            <>
              <ReleaseTogether rows={rows.filter(({ task }) => task === "decide")} />
              {GROUPS.map((group) => (
                <DeskGroup
                  key={group}
                  group={group}
                  rows={rows.filter((row) => groupOf(row, isCoordinator(me)) === group)}
                />
              ))}
            </>
          )
        }
      </QueryFaces>
    </div>
  );
}

function DeskGroup({ group, rows }: { readonly group: Group; readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.publication;
  if ((group === "own" || group === "unattended") && rows.length === 0) return null;
  return (
    <Panel title={texts.groups[group](rows.length)}>
      {group === "unattended" && <Paragraph>{texts.unattended}</Paragraph>}
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
  const { language, messages } = useSession();
  const texts = messages.publication;
  return (
    <li className={styles.row}>
      <Link className={styles.title} href={ADDRESSES.publication.hash({ no: row.no })}>
        {row.title}
      </Link>
      <Text size={200}>{[row.no, row.office].filter((part) => part !== "").join(" · ")}</Text>
      <span className={styles.marks}>
        <ToneBadge tone={TONES[row.state]}>{publicationStateLabels[row.state][language]}</ToneBadge>
        {row.wasPublished === true && (
          <ToneBadge tone="attention">{texts.together.wasPublished}</ToneBadge>
        )}
        {row.isSentBack && <ToneBadge tone="attention">{texts.isSentBack}</ToneBadge>}
        {row.isRestricted && <ToneBadge tone="attention">{texts.isRestricted}</ToneBadge>}
      </span>
    </li>
  );
}
