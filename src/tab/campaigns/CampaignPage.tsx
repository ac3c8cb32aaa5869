import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { campaignQuery } from "#tab/data/campaigns.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { CampaignItem } from "./CampaignItem.tsx";
import { CampaignOffices } from "./CampaignOffices.tsx";
import { CampaignReminder } from "./CampaignReminder.tsx";
import { CampaignResultList } from "./CampaignResultList.tsx";

const useStyles = makeStyles({
  parts: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** One campaign: what it asks, how far it is in each office, and what has come of each application. */
export function CampaignPage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const texts = messages.campaigns;
  return (
    <>
      <PageTop
        title={texts.one}
        before={<Link href={ADDRESSES.campaigns.hash({ isNew: false })}>← {texts.backToList}</Link>}
      />
      <QueryFaces query={useQuery(campaignQuery(data, id))}>
        {({ campaign, results }) => (
          <div className={styles.parts}>
            <CampaignItem view={campaign}>
              <CampaignReminder results={results} />
            </CampaignItem>
            <CampaignOffices results={results} />
            <CampaignResultList id={id} results={results} />
          </div>
        )}
      </QueryFaces>
    </>
  );
}
