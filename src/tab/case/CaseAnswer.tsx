import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import {
  cardOptionLabels,
  changedTickLabels,
  liveLabels,
  reasonLabels,
  triageOutcomeLabels,
  unsureTickLabels,
} from "#domain/triage/triageQuestions.ts";
import { triageRules } from "#domain/triage/triageRules.ts";
import { channelLabels } from "#domain/vocabulary.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { type Fact, Facts } from "#tab/shared/Facts.tsx";
import { formatDay } from "#texts/format.ts";
import { actorText } from "./caseText.ts";

type AnswerView = NonNullable<CaseView["answer"]>;

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  rules: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** An answer with what the rules made of it, each with its reason and its place in the law. */
export function CaseAnswer(props: { readonly title: string; readonly view: AnswerView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const days = useDays();
  const { view } = props;
  const texts = messages.case;
  const hits = triageRules.filter((rule) => view.ruleHits.includes(rule.id));
  return (
    <div className={styles.root}>
      <Text weight="semibold">{props.title}</Text>
      <Text size={200}>
        {texts.answeredBy(
          actorText(view.by, language),
          days.moment(view.at),
          channelLabels[view.channel][language],
        )}
      </Text>
      <Facts facts={useAnswerFacts(view)} />
      {hits.length > 0 && (
        <>
          <Text weight="semibold">{texts.rules}</Text>
          <ul className={styles.rules}>
            {hits.map((rule) => (
              <li key={rule.id}>
                {rule.reason[language]} <Text size={200}>({rule.legalReference[language]})</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function useAnswerFacts(view: AnswerView): readonly Fact[] {
  const { language, messages } = useSession();
  const texts = messages.answer;
  const { answer } = view;
  const said: Fact = {
    label: messages.case.said,
    value: cardOptionLabels[answer.option][language],
  };
  const outcome: Fact = {
    label: messages.case.outcome,
    value: triageOutcomeLabels[view.outcome][language],
  };
  if (answer.option === "unchanged") {
    const reason = reasonLabels[answer.reason][language];
    return [
      said,
      {
        label: messages.cases.reason,
        value: answer.reasonText === undefined ? reason : `${reason}: ${answer.reasonText}`,
      },
      outcome,
    ];
  }
  const date = answer.date === undefined ? texts.dateUnknown : formatDay(answer.date, language);
  const facts: Fact[] = [said];
  if (answer.changed.length > 0) {
    const ticks = answer.changed.map((tick) => changedTickLabels[tick][language]);
    facts.push({ label: texts.changed, value: ticks.join(", ") });
  }
  if (answer.unsure.length > 0) {
    const ticks = answer.unsure.map((id) => unsureTickLabels[id][language]);
    facts.push({ label: texts.unsure, value: ticks.join(", ") });
  }
  facts.push({ label: texts.inUse, value: `${liveLabels[answer.live].date[language]} ${date}` });
  if (answer.note !== undefined) facts.push({ label: messages.case.note, value: answer.note });
  return [...facts, outcome];
}
