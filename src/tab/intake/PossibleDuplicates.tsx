import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { possibleDuplicates } from "#domain/search/possibleDuplicates.ts";
import { registerQuery } from "#tab/data/register.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { useDebounced } from "#tab/shared/useDebounced.ts";

const TYPING_MS = 300;

const useStyles = makeStyles({
  list: { ...plainList, marginBlock: tokens.spacingVerticalXS },
  link: { display: "inline-block", minHeight: "24px" },
});

/** Entries that a name may mean, while it is typed. */
export function PossibleDuplicates({ title }: { readonly title: string }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const register = useQuery(registerQuery(data));
  const typed = useDebounced(title, TYPING_MS);
  const rows = register.data?.rows;
  const found = useMemo(() => similarRows(rows ?? [], typed), [rows, typed]);
  const texts = messages.report;
  return (
    <div role="status">
      {found.length > 0 && (
        <Message intent="info">
          <Text weight="semibold">{texts.duplicates(found.length)}</Text>
          <ul className={styles.list}>
            {found.map(({ no, values }) => (
              <li key={no}>
                <Link className={styles.link} href={ADDRESSES.entry.hash({ no })}>
                  {values.title ?? no}
                </Link>
                {values.orgUnitName !== null && ` – ${values.orgUnitName}`}
              </li>
            ))}
          </ul>
          {texts.duplicatesHint}
        </Message>
      )}
    </div>
  );
}

function similarRows(rows: readonly RegisterRow[], title: string): readonly RegisterRow[] {
  const entries = rows.map(({ no, values }) => ({
    no,
    names: [values.title, values.productName].filter((name) => name !== null),
  }));
  return possibleDuplicates(entries, title).flatMap(
    (no) => rows.find((row) => row.no === no) ?? [],
  );
}
