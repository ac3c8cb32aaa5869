import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useQuery } from "@tanstack/react-query";
import { isCoordinator } from "#domain/people/roles.ts";
import { campaignsQuery } from "#tab/data/campaigns.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { CampaignItem } from "./CampaignItem.tsx";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
});

/** Every campaign and how far it has come, the newest first. */
export function CampaignsPage() {
  const styles = useStyles();
  const { data, me, messages, navigation } = useSession();
  const query = useQuery(campaignsQuery(data));
  const texts = messages.campaigns;
  return (
    <>
      <PageTop
        title={texts.title}
        lead={texts.lead}
        before={
          isCoordinator(me) ? (
            <Link href={ADDRESSES.manage.hash({})}>← {texts.back}</Link>
          ) : (
            <Link href={ADDRESSES.cases.hash({})}>← {texts.backToCases}</Link>
          )
        }
        actions={
          isCoordinator(me) && (
            <Button
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => navigation.go(ADDRESSES.campaigns.hash({ isNew: true }))}
            >
              {texts.create}
            </Button>
          )
        }
      />
      <QueryFaces query={query}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <Notice title={texts.empty} text={texts.emptyHint} />
          ) : (
            <ul className={styles.list}>
              {campaigns.map((view) => (
                <li key={view.id}>
                  <CampaignItem view={view}>
                    <Link href={ADDRESSES.campaigns.hash({ isNew: false, id: view.id })}>
                      {texts.toResults}
                    </Link>
                  </CampaignItem>
                </li>
              ))}
            </ul>
          )
        }
      </QueryFaces>
    </>
  );
}
