import { Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { campaignPreviewQuery } from "#tab/data/campaigns.ts";
import { registerQuery } from "#tab/data/register.ts";
import { withSearch } from "#tab/fields/entryFilter.ts";
import { filterInput } from "#tab/fields/filterInput.ts";
import { SearchedFilterPanel } from "#tab/fields/SearchedFilterPanel.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useDraft } from "#tab/session/useDraft.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { useDebounced } from "#tab/shared/useDebounced.ts";
import { CampaignPreviewView } from "./CampaignPreviewView.tsx";
import { CampaignsPage } from "./CampaignsPage.tsx";
import { type CampaignDraft, EMPTY_CAMPAIGN, keptCampaignSchema } from "./campaignForm.ts";
import { OccasionForm } from "./OccasionForm.tsx";

const TYPING_MS = 300;

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL },
  search: { maxWidth: "30rem" },
});

/** Whoever only reads campaigns starts none. */
export function NewCampaignPage() {
  return isCoordinator(useSession().me) ? <NewCampaign /> : <CampaignsPage />;
}

/** Whom to ask, who that is, why and until when; nothing is sent before the last press. */
function NewCampaign() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const form = useDraft("campaign", keptCampaignSchema, () => ({
    id: crypto.randomUUID(),
    campaign: EMPTY_CAMPAIGN,
  }));
  const { campaign: draft, id } = form.draft;
  const setDraft = (campaign: CampaignDraft) => form.change({ campaign });
  const filter = useDebounced(draft.filter, TYPING_MS);
  const register = useQuery(registerQuery(data));
  const preview = useQuery(campaignPreviewQuery(data, { filter: filterInput(filter) }));
  const texts = messages.campaigns;
  // What is shown may still belong to the filter before.
  const isCurrent = filter === draft.filter && !preview.isPlaceholderData;
  return (
    <div className={styles.page}>
      <PageTop
        title={texts.create}
        lead={texts.createLead}
        before={<Link href={ADDRESSES.campaigns.hash({ isNew: false })}>← {texts.backToList}</Link>}
      />
      <Panel title={texts.who}>
        <search>
          <Field label={texts.search} className={styles.search}>
            <Input
              type="search"
              maxLength={TEXT_LIMITS.search}
              value={draft.filter.search ?? ""}
              placeholder={texts.searchHint}
              contentBefore={<SearchRegular />}
              onChange={(_, { value }) =>
                setDraft({ ...draft, filter: withSearch(draft.filter, value) })
              }
            />
          </Field>
        </search>
        <QueryFaces query={register}>
          {(found) => (
            <SearchedFilterPanel
              register={found}
              filter={draft.filter}
              onFilter={(next) => setDraft({ ...draft, filter: next })}
            />
          )}
        </QueryFaces>
      </Panel>
      <Panel title={texts.preview}>
        <QueryFaces query={preview}>
          {(shown) => <CampaignPreviewView preview={shown} />}
        </QueryFaces>
      </Panel>
      <OccasionForm
        id={id}
        draft={draft}
        preview={isCurrent ? preview.data : undefined}
        onChange={setDraft}
        onStarted={form.forget}
      />
    </div>
  );
}
