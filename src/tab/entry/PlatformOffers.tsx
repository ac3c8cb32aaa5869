import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { type EvaluationSection, sectionKeys } from "#domain/entry/sectionFields.ts";
import { useSession } from "#tab/session/session.tsx";
import { platformOffers } from "./useInheritedWords.ts";

const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground2 } });

/** Which empty fields of a section the platform has a value for: whoever edits begins with it. */
export function PlatformOffers(props: {
  readonly entry: EntryView;
  readonly section: EvaluationSection;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { entry, section } = props;
  const offers = platformOffers(entry);
  const offered = sectionKeys(section).filter(
    (key) => offers[key] !== undefined && entry.rights.edit.includes(key),
  );
  if (offered.length === 0 || entry.platform === null) return null;
  const labels = offered.map((key) => fieldOf(key).label[language]);
  return (
    <Text size={200} className={styles.root}>
      {messages.sections.platformOffers(entry.platform.title, labels)}
    </Text>
  );
}
