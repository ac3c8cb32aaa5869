import { Link, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Start } from "#contract/start.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { registerQuery } from "#tab/data/register.ts";
import { startQuery } from "#tab/data/start.ts";
import { plainAddress } from "#tab/session/addresses.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { UsageRows } from "#tab/usage/UsageRows.tsx";

type Own = Start["own"][number];

/** What the person owns or deputises, what waits for them first; nothing for whoever owns nothing. */
export function OwnEntries() {
  const { data, messages } = useFirstSession();
  const own = useQuery(startQuery(data)).data?.own ?? [];
  const rows = useQuery(registerQuery(data)).data?.rows ?? [];
  if (own.length === 0) return null;
  const ownByNo = new Map(own.map((one) => [one.no, one]));
  const tasks = (no: string) => ownByNo.get(no)?.tasks ?? 0;
  const shown = rows.filter(({ no }) => ownByNo.has(no));
  return (
    <Panel title={messages.start.own}>
      <UsageRows
        rows={shown.toSorted((a, b) => tasks(b.no) - tasks(a.no))}
        more={({ no }) => <NextStep own={ownByNo.get(no)} />}
      />
    </Panel>
  );
}

/** What is to do next, by the reader or by others. */
function NextStep({ own }: { readonly own: Own | undefined }) {
  const { language, messages } = useFirstSession();
  const days = useDays();
  if (own === undefined) return null;
  const texts = messages.start;
  const due = own.due === null ? undefined : days.beside(own.due);
  if (own.tasks > 0) {
    const asked = due === undefined ? texts.answer : texts.answerBy(due);
    return (
      <Link href={plainAddress("tasks").hash({})}>
        {texts.tasks(own.tasks)}: {asked}
      </Link>
    );
  }
  if (own.state === null) return <Text size={200}>{texts.nothingToDo}</Text>;
  const state = caseStateLabels[own.state][language];
  return <Text size={200}>{due === undefined ? state : texts.due(state, due)}</Text>;
}
