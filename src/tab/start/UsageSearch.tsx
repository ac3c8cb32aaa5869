import { Button, Field, Input, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useDeferredValue } from "react";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { queryWords } from "#domain/search/searchWords.ts";
import { registerQuery } from "#tab/data/register.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { DEFAULT_SORT } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { UsageRows } from "#tab/usage/UsageRows.tsx";
import { type UsageAnswer, useUsageAnswer } from "./useUsageAnswer.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  answer: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
});

/** "Darf ich das nutzen?": answered while typing; what is looked up stands in the address. */
export function UsageSearch(props: {
  readonly search: string;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const styles = useStyles();
  const { data, messages, navigation } = useSession();
  const { field, search } = props;
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

function Answered(props: { readonly register: CachedRegister; readonly search: string }) {
  const styles = useStyles();
  const { messages } = useSession();
  const { register, search } = props;
  const answer = useUsageAnswer(register, search);
  if (answer === undefined) return <Loading label={messages.faces.loading} />;
  if (answer.hits.length === 0) return <Missing answer={answer} />;
  const { hasMore, hits } = answer;
  const texts = messages.start;
  const all = ADDRESSES.register.hash({ filter: { search }, sort: DEFAULT_SORT });
  return (
    <div className={styles.answer}>
      <Text role="status" size={200}>
        {hasMore ? texts.foundMany(hits.length) : texts.found(hits.length)}
      </Text>
      <UsageRows rows={hits} />
      {hasMore && <Link href={all}>{texts.all}</Link>}
    </div>
  );
}

/** The fixed sentence, what there is instead, and the way to report it. */
function Missing({ answer }: { readonly answer: UsageAnswer }) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const { instead, name } = answer;
  const { hint, start, usage } = messages;
  return (
    <div className={styles.answer}>
      <Paragraph role="status">{usage.missing(name)}</Paragraph>
      <Button
        appearance="primary"
        onClick={() => navigation.go(ADDRESSES.report.hash({ title: name }))}
      >
        {start.reportMissing(name)}
      </Button>
      <Link href={ADDRESSES.hint.hash({ title: name })}>{hint.fromReport}</Link>
      {instead.length > 0 && (
        <>
          <Paragraph weight="semibold">{usage.instead}</Paragraph>
          <UsageRows rows={instead} />
        </>
      )}
    </div>
  );
}
