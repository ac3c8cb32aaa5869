import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useQuery } from "@tanstack/react-query";
import type { ItemProblemView } from "#contract/audit.ts";
import { itemProblemsQuery } from "#tab/data/audit.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({
  readable: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  second: { color: tokens.colorNeutralForeground2 },
});

/** Items of the lists that the register cannot read: which, what is wrong, and how to mend it. */
export function UnreadableItems() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const texts = messages.audit.problems;
  return (
    <Panel title={texts.title}>
      <QueryFaces query={useQuery(itemProblemsQuery(data))}>
        {({ problems }) =>
          problems.length === 0 ? (
            <div className={styles.readable}>
              <CheckmarkCircleRegular className={styles.icon} />
              <Text>{texts.allReadable}</Text>
            </div>
          ) : (
            <>
              <Paragraph role="status">{texts.count(problems.length)}</Paragraph>
              <ul className={styles.list}>
                {problems.map((problem) => (
                  <UnreadableItem key={`${problem.list} ${problem.itemId}`} {...problem} />
                ))}
              </ul>
            </>
          )
        }
      </QueryFaces>
    </Panel>
  );
}

function UnreadableItem({ itemId, list, problem, webUrl }: ItemProblemView) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.audit.problems;
  const { action, meaning, title } = texts.kinds[problem];
  return (
    <li className={styles.item}>
      <ToneBadge tone="attention">{title}</ToneBadge>
      <Text weight="semibold">{texts.item(texts.lists[list], itemId)}</Text>
      <Text>{meaning}</Text>
      <Text className={styles.second}>{action}</Text>
      {webUrl !== null && (
        <Link href={webUrl} target="_blank" rel="noreferrer">
          {messages.audit.openItem}
        </Link>
      )}
    </li>
  );
}
