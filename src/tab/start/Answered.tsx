import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DEFAULT_SORT } from "#domain/entry/registerSort.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { UsageRows } from "#tab/usage/UsageRows.tsx";
import { type UsageAnswer, useUsageAnswer } from "./useUsageAnswer.ts";

const useStyles = makeStyles({
  answer: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
});

/** The usage line of each hit. */
export function Answered(props: { readonly register: CachedRegister; readonly search: string }) {
  const styles = useStyles();
  const { messages } = useFirstSession();
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
  const { messages, navigation } = useFirstSession();
  const { instead, name } = answer;
  const { start, usage } = messages;
  return (
    <div className={styles.answer}>
      <Paragraph role="status">{usage.missing(name)}</Paragraph>
      <Button
        appearance="primary"
        onClick={() => navigation.go(ADDRESSES.report.hash({ title: name }))}
      >
        {start.reportMissing(name)}
      </Button>
      <Link href={ADDRESSES.hint.hash({ title: name })}>{start.hintInstead}</Link>
      {instead.length > 0 && (
        <>
          <Paragraph weight="semibold">{usage.instead}</Paragraph>
          <UsageRows rows={instead} />
        </>
      )}
    </div>
  );
}
