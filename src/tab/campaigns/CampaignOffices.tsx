import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { CampaignResultView } from "#contract/campaign.ts";
import { officeProgress } from "#domain/cases/campaignResults.ts";
import { useOfficeName } from "#tab/fields/useOfficeName.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  office: { display: "grid", gap: tokens.spacingVerticalXXS },
});

/** How far it is in each office, in numbers of applications. */
export function CampaignOffices(props: { readonly results: readonly CampaignResultView[] }) {
  const styles = useStyles();
  const nameOf = useOfficeName();
  const texts = useSession().messages.campaigns;
  const offices = officeProgress(props.results, ({ orgUnitId }) => nameOf(orgUnitId));
  return (
    <Panel title={texts.offices}>
      <ul className={styles.list}>
        {offices.map(({ answered, closed, entries, office, open, overdue }) => {
          const done = texts.officeProgress(answered + closed, entries);
          const parts = [
            done,
            ...(closed > 0 ? [texts.closed(closed)] : []),
            ...(open > 0 ? [texts.open(open)] : []),
            ...(overdue > 0 ? [texts.overdue(overdue)] : []),
          ];
          return (
            <li key={office} className={styles.office}>
              <Text weight="semibold">{office}</Text>
              <ProgressBar
                aria-label={office}
                aria-valuetext={done}
                value={answered + closed}
                max={entries}
              />
              <Text size={200}>{parts.join(" · ")}</Text>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
