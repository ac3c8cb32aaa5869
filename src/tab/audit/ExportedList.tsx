import { Text } from "@fluentui/react-components";
import type { LoggedEvent } from "#contract/audit.ts";
import { useSession } from "#tab/session/session.tsx";

/** What was exported, how many, and by which selection. */
export function ExportedList({ event }: { readonly event: LoggedEvent }) {
  const { language } = useSession();
  return event.changes.map(({ field, words }) => (
    <Text key={field} block>
      {`${words?.label[language]}: ${words?.after?.[language]}`}
    </Text>
  ));
}
