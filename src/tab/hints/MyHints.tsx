import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { HintView } from "#contract/hint.ts";
import { myHintsQuery } from "#tab/data/hints.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  hint: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What one has told, and what became of it; nothing is shown to whoever has told nothing. */
export function MyHints() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const days = useDays();
  const hints = useQuery(myHintsQuery(data)).data?.hints ?? [];
  const texts = messages.hint;
  if (hints.length === 0) return null;
  return (
    <Panel title={texts.mine}>
      <ul className={styles.list}>
        {hints.map((hint) => (
          <li key={hint.id} className={styles.hint}>
            <Text weight="semibold">{hint.what}</Text>
            <Text size={200} className={styles.quiet}>
              {hint.where} · {days.moment(hint.at)}
            </Text>
            <Standing hint={hint} />
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {texts.mineNote}
      </Text>
    </Panel>
  );
}

function Standing({ hint: { closed } }: { readonly hint: HintView }) {
  const { messages } = useSession();
  const texts = messages.hint;
  if (closed === null) return <ToneBadge tone="waiting">{texts.open}</ToneBadge>;
  return (
    <>
      <ToneBadge tone="good">{texts.closedAs[closed.kind]}</ToneBadge>
      {closed.no !== null && (
        <Link href={ADDRESSES.entry.hash({ no: closed.no })}>{closed.title ?? closed.no}</Link>
      )}
      {closed.answer !== null && <Paragraph>{closed.answer}</Paragraph>}
    </>
  );
}
