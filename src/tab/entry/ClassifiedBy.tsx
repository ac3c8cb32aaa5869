import { Text } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import { type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import { useSession } from "#tab/session/session.tsx";
import { formatDay } from "#texts/format.ts";

const CLASSIFIED = [
  "aiActRole",
  "annexIIIRefs",
  "art63Condition",
  "transparencyDuties",
] as const satisfies readonly FieldKey[];

/** From which decision the fields follow that nobody writes; nothing where none of them is there to read. */
export function ClassifiedBy({ entry }: { readonly entry: EntryView }) {
  const { language, messages } = useSession();
  const { classifiedBy, values } = entry;
  const said = CLASSIFIED.filter((key) => values[key] !== undefined);
  if (classifiedBy === null || said.length === 0) return null;
  const labels = said.map((key) => fieldOf(key).label[language]);
  const day = formatDay(classifiedBy.on, language);
  return <Text size={200}>{messages.gates.classifiedBy(labels, day, classifiedBy.tree)}</Text>;
}
