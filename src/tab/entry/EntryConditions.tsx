import type { EntryView } from "#contract/entry.ts";
import { Conditions } from "#tab/case/Conditions.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";

/** What its approvals ask for and nobody has met yet; how it is proved only those involved read. */
export function EntryConditions({ entry }: { readonly entry: EntryView }) {
  const { messages } = useSession();
  if (entry.conditions.length === 0) return null;
  return (
    <Panel title={messages.condition.openTitle}>
      <Conditions conditions={entry.conditions} />
    </Panel>
  );
}
