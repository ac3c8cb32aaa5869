import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { openHintsQuery } from "#tab/data/hints.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { HintItem } from "./HintItem.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM, maxWidth: "52rem" },
});

/** The coordinators' work with hints: every open one, the newest first. */
export function HintsPage() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const query = useQuery(openHintsQuery(data));
  const texts = messages.hints;
  return (
    <>
      <PageTop
        title={texts.title}
        lead={texts.lead}
        before={<Link href={ADDRESSES.manage.hash({})}>← {texts.back}</Link>}
      />
      <QueryFaces query={query}>
        {({ hints }) =>
          hints.length === 0 ? (
            <Notice title={texts.empty} text={texts.emptyHint} />
          ) : (
            <ul className={styles.list}>
              {hints.map((hint) => (
                <li key={hint.id}>
                  <HintItem hint={hint} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryFaces>
    </>
  );
}
