import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { answerWords, questionWords } from "#domain/classification/answerWords.ts";
import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import type { DecisionTree, ListKey } from "#domain/classification/decisionTree.ts";
import { reasonsOf } from "#domain/classification/reasonsOf.ts";
import { useSession } from "#tab/session/session.tsx";
import { type Fact, Facts } from "#tab/shared/Facts.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { TextButton } from "#tab/shared/TextLink.tsx";
import type { GuidePlace } from "./guide.ts";
import { hitsIn, openPointsIn } from "./outcomeView.ts";
import { settlersText } from "./settlersText.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", justifyItems: "start", overflowWrap: "anywhere" },
  target: { minHeight: "24px" },
});

interface DetailsProps {
  readonly tree: DecisionTree;
  readonly outcome: ClassificationOutcome;
  readonly onGo: (place: GuidePlace) => void;
}

/** What is open and who can settle it, why the class is what it is, and what of the law is touched. */
export function OutcomeDetails(props: DetailsProps) {
  return (
    <>
      <OpenPoints {...props} />
      <Reasons {...props} />
    </>
  );
}

function OpenPoints({ onGo, outcome, tree }: DetailsProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.classify;
  const open = openPointsIn(tree, outcome);
  if (open.length === 0) return null;
  return (
    <Panel title={texts.openPoints}>
      <Paragraph>{texts.openPointsHint}</Paragraph>
      <ul className={styles.list}>
        {open.map(({ id, question }) => (
          <li key={id} className={styles.item}>
            <TextButton className={styles.target} onClick={() => onGo({ question: id })}>
              {question.short[language]}
            </TextButton>
            <Text>{settlersText(question.settledBy, language)}</Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Reasons(props: DetailsProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { onGo, outcome } = props;
  const texts = messages.classify;
  return (
    <Panel title={texts.why}>
      <ul className={styles.list}>
        {reasonsOf(outcome).map(({ because, reason }) => (
          <li key={reason.id} className={styles.item}>
            <Text>{reason[language]}</Text>
            {because.map(({ options, question }) => (
              <TextButton
                key={question}
                className={styles.target}
                onClick={() => onGo({ question })}
              >
                {questionWords(question)?.[language]}: {answerWords(question, options)[language]}
              </TextButton>
            ))}
          </li>
        ))}
      </ul>
      <Facts facts={useLegalFacts(props)} />
    </Panel>
  );
}

/** Areas, exemption, prohibitions and the role of the city, as far as there are any. */
function useLegalFacts({ outcome, tree }: DetailsProps): readonly Fact[] {
  const { language, messages } = useSession();
  const texts = messages.classify;
  const lists = [
    [texts.prohibitedHits, "prohibitedHits"],
    [texts.areas, "annexIII"],
    [texts.exemption, "art63"],
  ] as const satisfies readonly (readonly [string, ListKey])[];
  const facts = lists.flatMap(([label, list]) => {
    const value = hitsIn(tree, outcome, list)
      .map((hit) => hit[language])
      .join("\n");
    return value === "" ? [] : [{ label, value }];
  });
  return outcome.role === null
    ? facts
    : [...facts, { label: texts.role, value: texts.roles[outcome.role] }];
}
