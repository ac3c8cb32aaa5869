import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ComparedLaw, CompareLawInput, LawFindingView, LawInput } from "#contract/law.ts";
import { LAW_FINDING_KINDS, lawFindingKindLabels } from "#domain/cases/lawComparison.ts";
import { mayExport } from "#domain/people/roles.ts";
import { ExportDialog } from "#tab/fields/ExportDialog.tsx";
import { useOfficeName } from "#tab/fields/useOfficeName.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { lawWords } from "#texts/lawWords.ts";

/** So many changes of an application are in sight; the others are one press away. */
const CHANGES_SHOWN = 3;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  finding: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    justifyItems: "start",
    overflowWrap: "anywhere",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { minHeight: "24px" },
  changes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  summary: { minHeight: "24px", cursor: "pointer" },
});

export type FindingFilter = Pick<CompareLawInput, "kind" | "orgUnitId">;

/** For which applications something changes, with reasons in words. */
export function LawFindings(props: {
  readonly law: LawInput;
  readonly found: ComparedLaw;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const nameOf = useOfficeName();
  const [isExporting, setExporting] = useState(false);
  const { filter, found, law, onFilter } = props;
  const { changed, compared, counts, findings, fitting, rows } = found;
  const texts = messages.lawPage;
  if (compared === 0) {
    return <Notice title={texts.nothingCompared} text={texts.nothingComparedHint} />;
  }
  if (changed === 0) {
    return (
      <Panel title={texts.results}>
        <Paragraph role="status">{texts.nothingChanges(compared)}</Paragraph>
      </Panel>
    );
  }
  return (
    <Panel
      title={texts.results}
      action={mayExport(me) && <Button onClick={() => setExporting(true)}>{texts.export}</Button>}
    >
      <Paragraph weight="semibold" role="status">
        {texts.changed(changed, compared)}
      </Paragraph>
      <div className={styles.filters}>
        <SelectField
          label={texts.kind}
          keys={LAW_FINDING_KINDS.filter((one) => counts[one] > 0 || one === filter.kind)}
          textOf={(one) => texts.counted(lawFindingKindLabels[one][language], counts[one])}
          none={texts.allKinds}
          value={filter.kind ?? null}
          onChange={(kind) => onFilter(filterOf(kind, filter.orgUnitId ?? null))}
        />
        <SelectField
          label={texts.office}
          keys={me.orgUnits.map(({ id }) => id)}
          textOf={nameOf}
          none={texts.allOffices}
          value={filter.orgUnitId ?? null}
          onChange={(office) => onFilter(filterOf(filter.kind ?? null, office))}
        />
      </div>
      <Text role="status">
        {fitting === 0 ? texts.noneShown : texts.shown(findings.length, fitting)}
      </Text>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <Finding key={finding.no} finding={finding} />
        ))}
      </ul>
      {fitting > findings.length && <Paragraph>{texts.moreInFile}</Paragraph>}
      {isExporting && (
        <ExportDialog
          of="law"
          lead={texts.exportLead}
          view={{ filter: {}, law: { ...law, ...filter }, shown: rows.fitting }}
          all={{ filter: {}, law, shown: rows.all }}
          onClose={() => setExporting(false)}
        />
      )}
    </Panel>
  );
}

function Finding({ finding }: { readonly finding: LawFindingView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const nameOf = useOfficeName();
  const { caseKey, changes, isOverridden, no, orgUnitId, title } = finding;
  const texts = messages.lawPage;
  const words = changes.map((change) => lawWords(change, messages.law, language));
  const more = words.slice(CHANGES_SHOWN);
  return (
    <li className={styles.finding}>
      <Link className={styles.link} href={ADDRESSES.entry.hash({ no, tab: "evaluation" })}>
        {title} ({no})
      </Link>
      {orgUnitId !== null && <Text size={200}>{nameOf(orgUnitId)}</Text>}
      <Changes words={words.slice(0, CHANGES_SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.moreChanges(more.length)}</summary>
          <Changes words={more} />
        </details>
      )}
      {isOverridden && <Text size={200}>{messages.law.overridden}</Text>}
      {caseKey !== null && (
        <Link
          className={styles.link}
          href={ADDRESSES.cases.hash({ caseKey })}
          aria-label={texts.toCase(title)}
        >
          {texts.case}
        </Link>
      )}
    </li>
  );
}

function Changes({ words }: { readonly words: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.changes}>
      {words.map((sentence) => (
        <li key={sentence}>
          <Text>{sentence}</Text>
        </li>
      ))}
    </ul>
  );
}

function filterOf(kind: FindingFilter["kind"] | null, orgUnitId: string | null): FindingFilter {
  return {
    ...(kind === null || kind === undefined ? {} : { kind }),
    ...(orgUnitId === null ? {} : { orgUnitId }),
  };
}
