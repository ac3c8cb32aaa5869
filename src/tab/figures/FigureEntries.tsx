import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { FiguresQuery } from "#contract/figures.ts";
import { figureEntriesQuery, figureFileMutation } from "#tab/data/figures.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    textAlign: "start",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
  entry: { minHeight: "24px" },
});

/** The applications behind a figure. */
export function FigureEntries(props: {
  readonly query: FiguresQuery;
  readonly figure: string;
  readonly name: string;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const texts = messages.figures;
  return (
    <QueryFaces query={useQuery(figureEntriesQuery(data, props.query, props.figure))}>
      {(found) =>
        found.state === "running" ? (
          <Loading label={texts.computing} />
        ) : (
          <ul className={styles.list} aria-label={texts.listOf(props.name)}>
            {found.entries.map(({ no, office, times, title }) => (
              <li key={no} className={styles.entry}>
                <Link href={ADDRESSES.entry.hash({ no })}>
                  {title} ({no})
                </Link>
                {[office ?? "", times > 1 ? texts.times(times) : ""]
                  .filter((part) => part !== "")
                  .map((part) => `, ${part}`)}
              </li>
            ))}
            {found.more > 0 && (
              <li>
                {texts.more(found.more)} <WholeList {...props} />
              </li>
            )}
          </ul>
        )
      }
    </QueryFaces>
  );
}

/** More than a page shows, as a file. */
function WholeList({ figure, query }: Parameters<typeof FigureEntries>[0]) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const create = useMutation(figureFileMutation(data));
  const texts = messages.figures;
  const problem = problemOrNone(create.error, messages);
  return (
    <span role="status">
      {create.data === undefined ? (
        <Button
          size="small"
          disabledFocusable={create.isPending}
          onClick={() => create.mutate({ ...query, figure, format: "xlsx", language })}
        >
          {texts.wholeList}
        </Button>
      ) : (
        <>
          <Link className={styles.entry} href={create.data.url} target="_blank" rel="noreferrer">
            {texts.openFile(texts.wholeList)}
          </Link>{" "}
          {texts.ready}
        </>
      )}
      {problem !== undefined && <Message intent="error">{problem}</Message>}
    </span>
  );
}
