import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useDeferredValue } from "react";
import { queryWords } from "#domain/search/searchWords.ts";
import { registerQuery } from "#tab/data/register.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { firstPart, usePartAhead } from "#tab/session/part.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useFirstSession } from "#tab/session/session.tsx";
import { SearchField } from "#tab/shared/SearchField.tsx";

const loadAnswered = async () => (await import("./Answered.tsx")).Answered;
const Answered = firstPart("usageAnswer", loadAnswered, "quiet");

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
});

/** "Darf ich das nutzen?": answered while typing; what is looked up stands in the address. */
export function UsageSearch(props: {
  readonly search: string;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const styles = useStyles();
  const { data, messages, navigation } = useFirstSession();
  const { field, search } = props;
  usePartAhead(loadAnswered);
  const register = useQuery(registerQuery(data));
  const wanted = useDeferredValue(search.trim());
  // Whoever has typed "die" has not asked for anything yet.
  const isAsking = queryWords(wanted).length > 0;
  const { start, usage } = messages;
  return (
    <section className={styles.root} aria-label={usage.question}>
      <search>
        <SearchField
          size="large"
          label={usage.question}
          hint={start.searchHint}
          value={search}
          field={field}
          onSearch={(text) => navigation.go(ADDRESSES.start.hash({ search: text }), "replace")}
        />
      </search>
      {isAsking && (
        <QueryFaces query={register}>
          {(found) => <Answered register={found} search={wanted} />}
        </QueryFaces>
      )}
    </section>
  );
}
