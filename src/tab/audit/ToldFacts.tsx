import { Text } from "@fluentui/react-components";
import type { LoggedEvent } from "#contract/audit.ts";
import { useSession } from "#tab/session/session.tsx";

/** What was exported, how many, and by which selection: "Was: Anwendungen · Format: xlsx · Zeilen: 4". */
export function ExportedList({ event }: { readonly event: LoggedEvent }) {
  const { language } = useSession();
  const facts = event.changes.map(
    ({ words }) => `${words?.label[language]}: ${words?.after?.[language]}`,
  );
  return <Text>{facts.join(" · ")}</Text>;
}
