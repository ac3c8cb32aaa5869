import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { articles } from "#domain/classification/articles/articles.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { isInForce } from "#domain/classification/duties.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatDay } from "#texts/format.ts";
import { dutiesIn, type ShownDuty } from "./outcomeView.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
  item: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  law: { margin: 0 },
  article: { margin: 0 },
  summary: { minHeight: "24px", cursor: "pointer" },
});

/** What has to be done, each with the day from which it applies, the earliest first. */
export function DutyList(props: {
  readonly tree: DecisionTree;
  readonly classification: Pick<CaseClassificationView, "duties">;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const duties = dutiesIn(props.tree, props.classification);
  const texts = messages.classify;
  return (
    <Panel title={texts.duties}>
      {duties.length === 0 && <Paragraph>{texts.noDuties}</Paragraph>}
      <ul className={styles.list}>
        {duties.map((duty) => (
          <li key={duty.obligation.id} className={styles.item}>
            <Text>{duty.obligation[language]}</Text>
            <DutyDay duty={duty} />
            {duty.obligation.note !== undefined && (
              <Text size={200}>{duty.obligation.note[language]}</Text>
            )}
            <DutyLaw obligation={duty.obligation} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DutyDay({ duty }: { readonly duty: ShownDuty }) {
  const { language, messages, today } = useSession();
  const days = useDays();
  const texts = messages.classify;
  const { appliesFrom } = duty;
  if (appliesFrom === null) return <ToneBadge tone="attention">{texts.appliesNow}</ToneBadge>;
  return isInForce(duty, today) ? (
    <ToneBadge tone="attention">{texts.appliesSince(formatDay(appliesFrom, language))}</ToneBadge>
  ) : (
    <ToneBadge tone="waiting">{texts.appliesFrom(days.beside(appliesFrom))}</ToneBadge>
  );
}

function DutyLaw({ obligation }: { readonly obligation: Obligation }) {
  const styles = useStyles();
  const { language } = useSession();
  if (obligation.articles.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>
          {obligation.articles.map((id) => articles[id].label[language]).join(", ")}
        </Text>
      </summary>
      <dl className={styles.law}>
        {obligation.articles.map((id) => (
          <div key={id}>
            <dt>
              <Text size={200} weight="semibold">
                {articles[id].label[language]}
              </Text>
            </dt>
            <dd className={styles.article}>
              <Text size={200}>{articles[id].text[language]}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
