import { type Request, Router } from "express";
import {
  CAMPAIGN_NAMES_MAX,
  CAMPAIGN_PATHS,
  type CampaignPreview,
  type CampaignResults,
  type Campaigns as CampaignsView,
  type CampaignView,
  endCampaignInputSchema,
  previewCampaignInputSchema,
  startCampaignInputSchema,
} from "#contract/campaign.ts";
import { type CampaignPlan, LEFT_OUT_REASONS } from "#domain/cases/campaign.ts";
import { type Entry, type EntryNo, titleOf } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { personOf } from "#domain/people/person.ts";
import { isCoordinator, readsEverything, type Viewer } from "#domain/people/roles.ts";
import type { CampaignState, Campaigns } from "#register/cases/campaigns.ts";
import { type RegisterFilterInput, registerFilterSchema } from "#schemas/exportSelectionSchema.ts";
import { campaignResultViews } from "#server/views/campaignViews.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/campaigns`: coordinators ask about many applications at once and see how far it is; audit reads. */
export function campaignRoutes(
  campaigns: Campaigns,
  entry: (no: EntryNo) => Entry | undefined,
  identify: Identify,
): Router {
  const router = Router();
  const person = identifyPerson(identify);

  async function coordinator(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!isCoordinator(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  router.get(CAMPAIGN_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    if (!readsEverything(viewer)) throw new HttpProblem(403, "forbidden");
    const body: CampaignsView = {
      campaigns: campaigns.all().map((state) => campaignView(state, viewer)),
    };
    response.json(body);
  });

  router.get(CAMPAIGN_PATHS.one, async (request, response) => {
    const viewer = await person(request);
    if (!readsEverything(viewer)) throw new HttpProblem(403, "forbidden");
    const found = campaigns.one(String(request.params.id).toLowerCase());
    if (found === undefined) throw refusal("notFound");
    const body: CampaignResults = {
      campaign: campaignView(found, viewer),
      results: campaignResultViews(found, entry),
    };
    response.json(body);
  });

  router.post(CAMPAIGN_PATHS.preview, async (request, response) => {
    await coordinator(request);
    const { filter } = parseInput(previewCampaignInputSchema, request.body);
    response.json(campaignPreview(await campaigns.plan(filter)));
  });

  router.post(CAMPAIGN_PATHS.all, async (request, response) => {
    const viewer = await coordinator(request);
    const { due, expected, filter, ...input } = parseInput(startCampaignInputSchema, request.body);
    const started = await campaigns.start(
      { ...input, filter: toFilter(filter), due: due ?? null, entries: expected.entries },
      viewer,
    );
    if (!started.ok) throw refusal(started.problem);
    response.status(201).json(campaignView(started.value, viewer));
  });

  router.post(CAMPAIGN_PATHS.end, async (request, response) => {
    const viewer = await coordinator(request);
    const { reason } = parseInput(endCampaignInputSchema, request.body);
    const ended = await campaigns.end(String(request.params.id).toLowerCase(), reason, viewer);
    if (!ended.ok) throw refusal(ended.problem);
    response.json(campaignView(ended.value, viewer));
  });

  return router;
}

export function campaignPreview({
  asked,
  joining,
  leftOut,
  persons,
}: CampaignPlan): CampaignPreview {
  return {
    entries: asked.length + joining.length,
    asked: asked.length,
    joining: joining.length,
    personCount: persons.length,
    persons: persons
      .slice(0, CAMPAIGN_NAMES_MAX)
      .map(({ entries, person }) => ({ ...personOf(person), entries })),
    leftOut: LEFT_OUT_REASONS.flatMap((reason) => {
      const entries = leftOut.filter((one) => one.reason === reason).map(({ entry }) => entry);
      const shown = entries.slice(0, CAMPAIGN_NAMES_MAX);
      return entries.length === 0
        ? []
        : [
            {
              reason,
              count: entries.length,
              entries: shown.map((entry) => ({ no: entry.no, title: titleOf(entry) })),
            },
          ];
    }),
  };
}

export function campaignView(
  { campaign, progress, state }: CampaignState,
  viewer: Viewer,
): CampaignView {
  const { at, by, due, ended, filter, id, law, reason, trigger } = campaign;
  return {
    id,
    trigger,
    state,
    reason,
    by: { name: by.name },
    at,
    filter: registerFilterSchema.parse(filter),
    tree: law?.tree ?? null,
    due,
    ended:
      ended === undefined
        ? null
        : { reason: ended.reason, by: { name: ended.by.name }, at: ended.at },
    progress: { ...progress },
    rights: { end: isCoordinator(viewer) && state !== "ended" },
  };
}

/** Nothing chosen is no filter: it is kept as what it means. */
function toFilter({ search = "", ...choices }: RegisterFilterInput): RegisterFilter {
  const chosen = Object.entries(choices).filter(([, values]) => (values?.length ?? 0) > 0);
  return { ...(search.trim() === "" ? {} : { search }), ...Object.fromEntries(chosen) };
}
