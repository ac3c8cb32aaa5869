import { Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { evaluationSectionLabels } from "#domain/entry/sectionFields.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { useSectionWords } from "./useSectionWords.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { ...plainList, gap: tokens.spacingVerticalS },
  item: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXXS },
});

/** What owner and deputy are asked to fill in, each with the way to its section. */
export function SectionTasks({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { due } = useSectionWords();
  const texts = messages.sections;
  if (!view.rights.fillSections) return null;
  const asked = view.sections.flatMap(({ missingByOwner, requested, section }) =>
    requested?.isOpen === true ? [{ missing: missingByOwner, due: requested.due, section }] : [],
  );
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3" className={styles.title}>
        {texts.fillTitle}
      </Subtitle2>
      <ul className={styles.list}>
        {asked.map((one) => (
          <li key={one.section} className={styles.item}>
            <Link href={ADDRESSES.entry.hash({ no: view.entryNo, tab: "all", part: one.section })}>
              {texts.fill(evaluationSectionLabels[one.section][language])}
            </Link>
            <Text size={200}>
              {texts.missing(one.missing)} · {due(one.due)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
