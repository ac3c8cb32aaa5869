import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignResultView } from "#contract/campaign.ts";
import {
  CAMPAIGN_OUTCOMES,
  type CampaignOutcome,
  campaignOutcomeLabels,
} from "#domain/cases/campaignResults.ts";
import { mayExport } from "#domain/people/roles.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { ExportDialog } from "#tab/fields/ExportDialog.tsx";
import { useOfficeName } from "#tab/fields/useOfficeName.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { SelectField } from "#tab/shared/SelectField.tsx";

/** So many more are shown with each press. */
const STEP = 100;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  result: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  late: { color: tokens.colorPaletteRedForeground1 },
});

/** What has come of each application, narrowed by outcome and office. */
export function CampaignResultList(props: {
  readonly id: string;
  readonly results: readonly CampaignResultView[];
}) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const nameOf = useOfficeName();
  const [outcome, setOutcome] = useState<CampaignOutcome | null>(null);
  const [office, setOffice] = useState<string | null>(null);
  const [most, setMost] = useState(STEP);
  const [isExporting, setExporting] = useState(false);
  const { id, results } = props;
  const texts = messages.campaigns;
  const present = new Set(results.map((one) => one.outcome));
  const offices = [...new Set(results.map(({ orgUnitId }) => nameOf(orgUnitId)))];
  const idsOf = (name: string) => {
    const of = results.filter(({ orgUnitId }) => nameOf(orgUnitId) === name);
    return [...new Set(of.map(({ orgUnitId }) => orgUnitId ?? ""))];
  };
  const shown = results.filter(
    (one) =>
      (outcome === null || one.outcome === outcome) &&
      (office === null || nameOf(one.orgUnitId) === office),
  );
  return (
    <Panel
      title={texts.results}
      action={mayExport(me) && <Button onClick={() => setExporting(true)}>{texts.export}</Button>}
    >
      <div className={styles.filters}>
        <SelectField
          label={texts.outcome}
          keys={CAMPAIGN_OUTCOMES.filter((one) => present.has(one) || one === outcome)}
          textOf={(one) => campaignOutcomeLabels[one][language]}
          none={texts.allOutcomes}
          value={outcome}
          onChange={setOutcome}
        />
        <SelectField
          label={texts.office}
          keys={offices.sort(new Intl.Collator(language).compare)}
          textOf={(one) => one}
          none={texts.allOffices}
          value={office}
          onChange={setOffice}
        />
      </div>
      <Text role="status">
        {shown.length === 0 ? texts.noneShown : texts.shown(shown.length, results.length)}
      </Text>
      <ul className={styles.list}>
        {shown.slice(0, most).map((result) => (
          <ResultItem key={result.no} result={result} />
        ))}
      </ul>
      {shown.length > most && (
        <div>
          <Button onClick={() => setMost(most + STEP)}>{texts.showMore}</Button>
        </div>
      )}
      {isExporting && (
        <ExportDialog
          of="campaign"
          lead={texts.exportLead}
          view={{
            filter: {},
            campaign: {
              id,
              ...(outcome === null ? {} : { outcome }),
              ...(office === null ? {} : { orgUnitIds: idsOf(office) }),
            },
            shown: shown.length,
          }}
          all={{ filter: {}, campaign: { id }, shown: results.length }}
          onClose={() => setExporting(false)}
        />
      )}
    </Panel>
  );
}

function ResultItem({ result }: { readonly result: CampaignResultView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const days = useDays();
  const nameOf = useOfficeName();
  const { caseKey, due, isOverdue, no, orgUnitId, outcome, state, title } = result;
  const texts = messages.campaigns;
  const parts = [
    campaignOutcomeLabels[outcome][language],
    ...(state === null || outcome === "open" ? [] : [caseStateLabels[state][language]]),
    nameOf(orgUnitId),
  ];
  return (
    <li className={styles.result}>
      <Link href={ADDRESSES.entry.hash({ no })}>
        {title} ({no})
      </Link>
      <Text size={200}>{parts.join(" · ")}</Text>
      {outcome === "open" && due !== null && (
        <Text size={200} className={isOverdue ? styles.late : undefined}>
          {isOverdue ? texts.overdueSince(days.since(due)) : texts.answerDue(days.relative(due))}
        </Text>
      )}
      {caseKey !== null && (
        <div>
          <Link href={ADDRESSES.cases.hash({ caseKey })} aria-label={texts.toCase(title)}>
            {texts.case}
          </Link>
        </div>
      )}
    </li>
  );
}
