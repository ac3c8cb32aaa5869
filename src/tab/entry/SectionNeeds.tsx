import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import { missingIn, sectionState, sectionStateLabels } from "#domain/entry/sections.ts";
import { useSectionWords } from "#tab/case/useSectionWords.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { evaluationOf } from "./evaluationOf.ts";

const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground2 } });

/** How far a section of the evaluation is, and what it still needs for this class and these answers. */
export function SectionNeeds(props: {
  readonly entry: EntryView;
  readonly section: EvaluationSection;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { entry, section } = props;
  const facts = evaluationOf(entry);
  const missing = missingIn(section, facts).map((key) => fieldOf(key).label[language]);
  const handled = entry.runningCase?.sections.find((one) => one.section === section);
  const state = sectionStateLabels[handled?.state ?? sectionState(section, facts)][language];
  const { due } = useSectionWords();
  return (
    <>
      {handled?.requested?.isOpen === true && (
        <Message intent="info">{messages.sections.askedFor(due(handled.requested.due))}</Message>
      )}
      <Text size={200} className={styles.root}>
        {messages.gates.section(state, missing)}
      </Text>
    </>
  );
}
