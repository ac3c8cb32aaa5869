import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { articles } from "#domain/classification/articles/articles.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatDay } from "#texts/format.ts";
import { type DutyGroup, dutyGroups } from "./dutyGroups.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalL },
  group: { display: "grid", gap: tokens.spacingVerticalS },
  day: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  item: { overflowWrap: "anywhere" },
  note: { display: "block" },
  law: { margin: 0 },
  article: { margin: 0 },
  summary: { minHeight: "24px", cursor: "pointer" },
});

/** What has to be done, under the day from which it applies, each with its law behind a press. */
export function DutyList(props: {
  readonly classification: Pick<CaseClassificationView, "duties" | "tree">;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const groups = dutyGroups(props.classification);
  if (groups.length === 0) return <Paragraph>{messages.classify.noDuties}</Paragraph>;
  return (
    <div className={styles.root}>
      {groups.map((group) => (
        <Group key={group.appliesFrom} group={group} />
      ))}
    </div>
  );
}

function Group({ group: { appliesFrom, obligations } }: { readonly group: DutyGroup }) {
  const styles = useStyles();
  const { language } = useSession();
  const day = useDutyDay();
  return (
    <div className={styles.group}>
      <h3 className={styles.day}>{day(appliesFrom)}</h3>
      <ul className={styles.list}>
        {obligations.map((obligation) => (
          <li key={obligation.id} className={styles.item}>
            <Text>{obligation[language]}</Text>
            {obligation.note !== undefined && (
              <Text size={200} className={styles.note}>
                {obligation.note[language]}
              </Text>
            )}
            <DutyLaw obligation={obligation} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useDutyDay() {
  const { language, messages, today } = useSession();
  const days = useDays();
  const texts = messages.classify;
  return (day: string | null) => {
    if (day === null) return texts.appliesNow;
    return day <= today
      ? texts.appliesSince(formatDay(day, language))
      : texts.appliesFrom(days.beside(day));
  };
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
