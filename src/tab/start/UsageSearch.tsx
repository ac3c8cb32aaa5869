import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useDeferredValue } from "react";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { queryWords } from "#domain/search/searchWords.ts";
import { registerQuery } from "#tab/data/register.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { firstPart, usePartAhead } from "#tab/session/part.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useFirstSession } from "#tab/session/session.tsx";

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
        <Field
          size="large"
          label={{ children: usage.question, weight: "semibold" }}
          hint={start.searchHint}
        >
          <Input
            ref={(element: HTMLInputElement | null) => {
              field.current = element;
            }}
            type="search"
            size="large"
            maxLength={TEXT_LIMITS.search}
            value={search}
            contentBefore={<SearchRegular />}
            onChange={(_, { value }) =>
              navigation.go(ADDRESSES.start.hash({ search: value }), "replace")
            }
          />
        </Field>
      </search>
      {isAsking && (
        <QueryFaces query={register}>
          {(found) => <Answered register={found} search={wanted} />}
        </QueryFaces>
      )}
    </section>
  );
}
