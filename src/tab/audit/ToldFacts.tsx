import { Text } from "@fluentui/react-components";
import type { LoggedEvent } from "#contract/audit.ts";
import { useSession } from "#tab/session/session.tsx";

/** What an event tells of: "Was: Anwendungen · Format: xlsx · Zeilen: 4". */
export function ToldFacts({ event }: { readonly event: LoggedEvent }) {
  const { language } = useSession();
  const facts = event.changes.map(
    ({ words }) => `${words?.label[language]}: ${words?.after?.[language]}`,
  );
  return <Text>{facts.join(" · ")}</Text>;
}
