import {
  keepPreviousData,
  mutationOptions,
  type QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import {
  CAMPAIGN_PATHS,
  campaignPreviewSchema,
  campaignResultsSchema,
  campaignsSchema,
  campaignViewSchema,
  type EndCampaignInput,
  type PreviewCampaignInput,
  type StartCampaignInput,
} from "#contract/campaign.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";
import { refreshLists } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

/*
 * Starting a campaign asks hundreds of people. Its id is the client's and the same for every try: a request whose
 * answer was lost is no second campaign.
 */

/** While questions go out, somebody may be watching. */
const ASKING_POLL = 2_000;
const KEY = ["campaigns"];
const PREVIEW_KEY = ["campaignPreview"];

export const campaignsQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: KEY,
    queryFn: () => api.get(CAMPAIGN_PATHS.all, campaignsSchema),
    refetchInterval: ({ state }) =>
      state.data?.campaigns.some((one) => one.state === "asking") === true
        ? ASKING_POLL
        : LIST_POLL,
  });

/** What has come of each application. */
export const campaignQuery = ({ api }: Data, id: string) =>
  queryOptions({
    queryKey: [...KEY, id],
    queryFn: () => api.get(fillPath(CAMPAIGN_PATHS.one, { id }), campaignResultsSchema),
    refetchInterval: LIST_POLL,
  });

/** Who would be asked, asked again now and then: others work meanwhile. */
export const campaignPreviewQuery = ({ api }: Data, input: PreviewCampaignInput) =>
  queryOptions({
    queryKey: [...PREVIEW_KEY, input],
    queryFn: () => api.post(CAMPAIGN_PATHS.preview, campaignPreviewSchema, input),
    refetchInterval: LIST_POLL,
    placeholderData: keepPreviousData,
  });

export const startCampaignMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (input: StartCampaignInput) =>
      api.post(CAMPAIGN_PATHS.all, campaignViewSchema, input),
    onSuccess: () => campaignWritten(client),
    // A refusal mostly means that the preview no longer holds.
    onError: () => client.invalidateQueries({ queryKey: PREVIEW_KEY }),
  });

export const endCampaignMutation = ({ api, client }: Data, id: string) =>
  mutationOptions({
    mutationFn: (input: EndCampaignInput) =>
      api.post(fillPath(CAMPAIGN_PATHS.end, { id }), campaignViewSchema, input),
    onSuccess: () => campaignWritten(client),
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });

function campaignWritten(client: QueryClient): void {
  client.invalidateQueries({ queryKey: KEY });
  refreshLists(client);
}
