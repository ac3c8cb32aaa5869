import { Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { placeToHash } from "#tab/app/navigation.ts";
import { PageTop } from "#tab/app/PageTop.tsx";
import { useData, useSession } from "#tab/app/session.tsx";
import { campaignPreviewQuery, registerQuery } from "#tab/data/data.ts";
import { QueryFaces } from "#tab/data/QueryFaces.tsx";
import { withSearch } from "#tab/fields/entryFilter.ts";
import { FilterPanel } from "#tab/fields/FilterPanel.tsx";
import { filterInput } from "#tab/fields/filterInput.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { useDebounced } from "#tab/shared/useDebounced.ts";
import { CampaignPreviewView } from "./CampaignPreviewView.tsx";
import { type CampaignDraft, EMPTY_CAMPAIGN } from "./campaignForm.ts";
import { OccasionForm } from "./OccasionForm.tsx";

const TYPING_MS = 300;

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL },
  search: { maxWidth: "30rem" },
});

/** Whom to ask, who that is, why and until when; nothing is sent before the last press. */
export function NewCampaignPage() {
  const styles = useStyles();
  const { api, store, client } = useData();
  const { messages } = useSession();
  const [draft, setDraft] = useState<CampaignDraft>(EMPTY_CAMPAIGN);
  const filter = useDebounced(draft.filter, TYPING_MS);
  const register = useQuery(registerQuery(api, store, client));
  const preview = useQuery(campaignPreviewQuery(api, { filter: filterInput(filter) }));
  const panel = useId();
  const texts = messages.campaigns;
  // What is shown may still belong to the filter before.
  const isCurrent = filter === draft.filter && !preview.isPlaceholderData;
  return (
    <div className={styles.page}>
      <PageTop
        title={texts.create}
        lead={texts.createLead}
        before={
          <Link href={placeToHash({ page: "campaigns", isNew: false })}>← {texts.backToList}</Link>
        }
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
          {({ rows }) => (
            <FilterPanel
              id={panel}
              rows={rows}
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
        draft={draft}
        preview={isCurrent ? preview.data : undefined}
        onChange={setDraft}
      />
    </div>
  );
}
