import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { registerQuery } from "#tab/data/register.ts";
import { startQuery } from "#tab/data/start.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useFirstSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";

/** So many entries are named below their counter. */
const MOST_NAMED = 5;

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS, justifyItems: "start" },
  named: {
    ...plainList,
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** What waits for the coordinators, in the order and the words of their digest; each leads to its cases. */
export function Waiting() {
  const styles = useStyles();
  const { data, messages } = useFirstSession();
  const query = useQuery(startQuery(data));
  const texts = messages.start;
  return (
    <Panel title={texts.waiting}>
      <QueryFaces query={query}>
        {({ waiting }) => {
          const {
            desk,
            hints = 0,
            publications = 0,
            sections = [],
            usageProposals = [],
          } = waiting ?? {};
          const mine = desk?.mine ?? 0;
          if (sections.length + usageProposals.length + hints + publications + mine === 0) {
            return <Paragraph>{texts.nothingWaits}</Paragraph>;
          }
          return (
            <ul className={styles.list}>
              {sections.map(({ cases, key }) => (
                <li key={key}>
                  <Link href={ADDRESSES.cases.hash({ filter: { waiting: key } })}>
                    {texts.counter(texts.sections[key], cases.length)}
                  </Link>
                </li>
              ))}
              {publications > 0 && (
                <li>
                  <Link href={ADDRESSES.publication.hash({})}>
                    {texts.counter(texts.publications, publications)}
                  </Link>
                </li>
              )}
              {mine > 0 && (
                <li>
                  <Link href={ADDRESSES.cases.hash({ filter: { handler: "me" } })}>
                    {texts.counter(texts.mine, mine)}
                  </Link>
                </li>
              )}
              {hints > 0 && (
                <li>
                  <Link href={ADDRESSES.hints.hash({})}>{texts.counter(texts.hints, hints)}</Link>
                </li>
              )}
              {usageProposals.length > 0 && <Proposals numbers={usageProposals} />}
            </ul>
          );
        }}
      </QueryFaces>
    </Panel>
  );
}

function Proposals({ numbers }: { readonly numbers: readonly string[] }) {
  const styles = useStyles();
  const { data, messages } = useFirstSession();
  const rows = useQuery(registerQuery(data)).data?.rows ?? [];
  const titles = new Map(rows.map(({ no, values }) => [no, values.title]));
  const texts = messages.start;
  const more = numbers.length - MOST_NAMED;
  return (
    <li>
      <Text>{texts.counter(texts.proposals, numbers.length)}</Text>
      <ul className={styles.named}>
        {numbers.slice(0, MOST_NAMED).map((no) => (
          <li key={no}>
            <Link href={ADDRESSES.entry.hash({ no })}>{titles.get(no) ?? no}</Link>
          </li>
        ))}
        {more > 0 && <li>{texts.more(more)}</li>}
      </ul>
    </li>
  );
}
