import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { actorText } from "#tab/case/caseText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatDay } from "#texts/format.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Who is asked, and why somebody may not answer. */
export function CaseResponsible({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.responsible;
  return (
    <Panel title={texts.title}>
      {view.responsible.length === 0 && <Paragraph>{texts.nobody}</Paragraph>}
      <ul className={styles.list}>
        {view.responsible.map((person) => (
          <li key={person.role} className={styles.item}>
            <Text>{actorText(person, language)}</Text>
            {person.account !== "active" && (
              <ToneBadge tone="bad">{texts.accounts[person.account]}</ToneBadge>
            )}
            {person.absentUntil !== null && (
              <ToneBadge tone="waiting">
                {texts.absent(formatDay(person.absentUntil, language))}
              </ToneBadge>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
