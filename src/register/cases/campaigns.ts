import {
  type Campaign,
  type CampaignPlan,
  type CampaignTrigger,
  campaignPart,
  checkCampaign,
  planCampaign,
} from "#domain/cases/campaign.ts";
import type { CampaignProblem } from "#domain/cases/campaignProblem.ts";
import { type CampaignProgress, campaignProgress } from "#domain/cases/campaignProgress.ts";
import { type CampaignResult, campaignResults } from "#domain/cases/campaignResults.ts";
import { canonicalJson } from "#domain/change.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { NOTHING_OWN } from "#domain/entry/quickFilter.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { EntrySearch } from "#register/entries/entrySearch.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import { findInTurns } from "#register/store/turns.ts";
import {
  campaignKey,
  campaignsIn,
  changedRow,
  holdsPart,
  newRow,
  numbersOf,
  partRows,
  readCampaign,
  type StoredCampaign,
} from "./campaignRows.ts";
import type { LawChanges } from "./lawChanges.ts";

export interface CampaignInput {
  /** Chosen by the client, so that a request sent twice is the same campaign. */
  readonly id: string;
  readonly trigger: CampaignTrigger;
  readonly filter: RegisterFilter;
  /** Asks about what this version of the questions changes, and not about a filter. */
  readonly law?: { readonly tree: string };
  readonly reason: string;
  readonly due: string | null;
  /** How many applications the person has seen that it is about. */
  readonly entries: number;
}

export interface CampaignState {
  readonly campaign: Campaign;
  readonly state: "asking" | "asked" | "ended";
  readonly progress: CampaignProgress;
  /** What has come of each application. */
  readonly results: readonly CampaignResult[];
}

type Refused = CampaignProblem | "forbidden" | "notFound" | "changedMeanwhile";

/** Questions to everybody whose application fits a filter. Rounds ask them; here they are started, read and ended. */
export interface Campaigns {
  plan(filter: RegisterFilter): Promise<CampaignPlan>;
  /** Newest first. */
  all(): readonly CampaignState[];
  one(id: string): CampaignState | undefined;
  start(input: CampaignInput, viewer: Viewer): Promise<Result<CampaignState, Refused>>;
  /** Nobody else is asked; questions that only this campaign has caused are taken back. */
  end(id: string, reason: string, viewer: Viewer): Promise<Result<CampaignState, Refused>>;
}

export function createCampaigns(
  context: Context,
  { fitting }: Pick<EntrySearch, "fitting">,
  lawChanges: Pick<LawChanges, "inForce" | "plan">,
): Campaigns {
  const { keyValues, replica, withLock } = context;
  // A campaign is everybody's: nothing in its filter is about the person who starts it.
  const everybody = () => ({ today: momentOf(context).today, own: NOTHING_OWN });
  async function plan(filter: RegisterFilter): Promise<CampaignPlan> {
    const parts = await findInTurns(await fitting(filter, everybody()), (entry) => [
      { entry, part: campaignPart(entry, replica.casesOf(entry.no)) },
    ]);
    return planCampaign(parts);
  }

  function stateOf(found: StoredCampaign): CampaignState {
    const { campaign, isFinished } = found;
    const { today } = momentOf(context);
    const numbers = numbersOf(keyValues, found) ?? [];
    const isOver = isFinished || campaign.ended !== undefined;
    const results = campaignResults(campaign.id, numbers, replica.casesOf, {
      isFinished: isOver,
      today,
    });
    return {
      campaign,
      state: campaign.ended !== undefined ? "ended" : isFinished ? "asked" : "asking",
      progress: campaignProgress(results),
      results,
    };
  }

  async function start(
    input: CampaignInput,
    viewer: Viewer,
  ): Promise<Result<CampaignState, Refused>> {
    const { filter, id, law, trigger } = input;
    const known = readCampaign(await keyValues.fresh(campaignKey(id)));
    if (known !== undefined) return asSame(known, input, viewer);
    const when = momentOf(context);
    const checked = checkCampaign(input, when);
    if (!checked.ok) return checked;
    // Somebody has put another version in force since.
    if (law !== undefined && law.tree !== lawChanges.inForce().tree.version) {
      return err("changedMeanwhile");
    }
    await Promise.all([replica.entryItems.sync(), replica.caseItems.sync()]);
    const { asked, joining } = law === undefined ? await plan(filter) : await lawChanges.plan();
    const numbers = [...asked, ...joining].map(({ no }) => no);
    if (numbers.length === 0) return err("nobodyToAsk");
    // The preview no longer holds: whoever asks looks again at whom.
    if (numbers.length !== input.entries) return err("changedMeanwhile");
    const { id: personId, name } = viewer.person;
    const by = { id: personId, name };
    const of = law === undefined ? { filter } : { filter, law };
    const campaign: Campaign = { id, trigger, ...of, ...checked.value, by, at: when.at };
    return file(campaign, numbers, input, viewer);
  }

  /** The campaign's own row comes last: until it is there nothing has happened, from then on rounds ask. */
  async function file(
    campaign: Campaign,
    numbers: readonly string[],
    input: CampaignInput,
    viewer: Viewer,
  ): Promise<Result<CampaignState, Refused>> {
    const rows = partRows(campaign.id, numbers);
    for (const { key, value } of rows) {
      const claimed = await keyValues.claim(key, value);
      // An earlier request with this id got so far.
      if (!claimed.ok && !holdsPart(await keyValues.fresh(key), value))
        return err("changedMeanwhile");
    }
    const key = campaignKey(campaign.id);
    const parts = rows.map((row) => row.key);
    const row = newRow(campaign, { entries: numbers.length, parts });
    const claimed = await keyValues.claim(key, row);
    const found = readCampaign(claimed.ok ? claimed.value : await keyValues.fresh(key));
    if (found === undefined) return err("changedMeanwhile");
    if (!claimed.ok) return asSame(found, input, viewer);
    // A request with this id that got no further than its applications has left them here.
    const left = keyValues.ofSubject(key).filter((one) => one.key !== key);
    await keyValues.removeMany(left.filter((one) => !parts.includes(one.key)));
    return ok(stateOf(found));
  }

  /** The first campaign of this id counts; whatever else comes under it is not the same. */
  function asSame(
    found: StoredCampaign,
    { due, filter, law, reason, trigger }: CampaignInput,
    { person }: Viewer,
  ): Result<CampaignState, Refused> {
    const { campaign } = found;
    const isSame =
      campaign.by.id === person.id &&
      campaign.trigger === trigger &&
      campaign.reason === reason.trim() &&
      campaign.due === due &&
      campaign.law?.tree === law?.tree &&
      filterText(campaign.filter) === filterText(filter);
    return isSame ? ok(stateOf(found)) : err("changedMeanwhile");
  }

  async function endOnce(
    id: string,
    reason: string,
    viewer: Viewer,
  ): Promise<Result<CampaignState, Refused | "raced">> {
    const found = readCampaign(await keyValues.fresh(campaignKey(id)));
    if (found === undefined) return err("notFound");
    const { ended } = found.campaign;
    const { id: personId, name } = viewer.person;
    if (ended !== undefined) {
      const isSame = ended.by.id === personId && ended.reason === reason;
      return isSame ? ok(stateOf(found)) : err("alreadyEnded");
    }
    const end = { reason, by: { id: personId, name }, at: momentOf(context).at };
    const row = changedRow(found, { isFinished: false, ended: end });
    const written = await keyValues.replace(found.stored, row);
    const after = written.ok ? readCampaign(written.value) : undefined;
    return after === undefined ? err("raced") : ok(stateOf(after));
  }

  return {
    plan,
    all: () =>
      campaignsIn(keyValues)
        .map(stateOf)
        .sort((a, b) => (a.campaign.at < b.campaign.at ? 1 : -1)),
    one(id) {
      const found = readCampaign(keyValues.get(campaignKey(id)));
      return found === undefined ? undefined : stateOf(found);
    },
    async start(input, viewer) {
      if (!isCoordinator(viewer)) return err("forbidden");
      const key = campaignKey(input.id);
      const started = await withLock(key, () => start(input, viewer));
      if (started.ok) context.wake();
      return started;
    },
    async end(id, reason, viewer) {
      if (!isCoordinator(viewer)) return err("forbidden");
      const said = reason.trim();
      if (said === "") return err("reasonTooShort");
      const ended = await retryRaced(() => endOnce(id, said, viewer));
      if (ended.ok) context.wake();
      return ended;
    },
  };
}

/** Two filters that show the same, whatever the order of their parts. */
function filterText({ search = "", show, ...lists }: RegisterFilter): string {
  const parts = Object.entries(lists).map(
    ([key, values]) => [key, [...(values ?? [])].sort().join("\n")] as const,
  );
  return canonicalJson(Object.fromEntries([["search", search], ["show", show ?? ""], ...parts]));
}
