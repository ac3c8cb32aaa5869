import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { articles } from "#domain/classification/articles/articles.ts";
import type { Question } from "#domain/classification/decisionTree.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { settlersText } from "./settlersText.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  law: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
  },
  article: { margin: 0 },
  summary: { minHeight: "24px", cursor: "pointer" },
});

/** What a question means, with an example from a city; the law and who can settle it are folded. */
export function QuestionHelp(props: {
  readonly question: Question;
  readonly chosen: readonly string[];
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { chosen, question } = props;
  const texts = messages.classify;
  const named = question.options
    .filter(({ key }) => chosen.includes(key))
    .flatMap((option) => option.articles ?? []);
  const all = [...new Set([...question.articles, ...named])];
  return (
    <div className={styles.root}>
      <Paragraph>{question.help[language]}</Paragraph>
      <Paragraph>
        <Text weight="semibold">{texts.example}: </Text>
        {question.example[language]}
      </Paragraph>
      <details>
        <summary className={styles.summary}>{texts.law}</summary>
        <Text size={200}>{question.legalReference[language]}</Text>
        <dl className={styles.law}>
          {all.map((id) => (
            <div key={id}>
              <dt>
                <Text weight="semibold">{articles[id].label[language]}</Text>
              </dt>
              <dd className={styles.article}>{articles[id].text[language]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Text size={200}>{texts.settledBy(settlersText(question.settledBy, language))}</Text>
    </div>
  );
}
