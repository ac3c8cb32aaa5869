import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { part } from "#tab/session/part.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

/** The duties have the texts of the law with them: they come when somebody looks. */
const DutyList = part("dutyList", async () => (await import("#tab/case/DutyList.tsx")).DutyList);

const useStyles = makeStyles({
  link: { justifySelf: "start", minHeight: "24px" },
  summary: { minHeight: "24px", cursor: "pointer", marginBlockEnd: tokens.spacingVerticalS },
});

/** What the class of an application means in plain words, and what has to be done about it from when. */
export function EntryDuties({ entry }: { readonly entry: EntryView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const { duties, values } = entry;
  const texts = messages.classify;
  const riskClass = RISK_CLASSES.find((one) => one === values.riskClass);
  if (duties === null || riskClass === undefined) return null;
  return (
    <Panel title={texts.dutiesOfCity}>
      <Paragraph>{texts.meaning[riskClass]}</Paragraph>
      {duties.duties.length > 0 && (
        <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <summary className={styles.summary}>{texts.dutyCount(duties.duties.length)}</summary>
          {isOpen && <DutyList classification={duties} />}
        </details>
      )}
      <Link className={styles.link} href={ADDRESSES.duties.hash({})}>
        {messages.dutyCalendar.link}
      </Link>
    </Panel>
  );
}
