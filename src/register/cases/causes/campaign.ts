import { type Campaign, campaignPart } from "#domain/cases/campaign.ts";
import {
  campaignActor,
  campaignCase,
  isTakenBack,
  joinCampaign,
  takeBack,
} from "#domain/cases/campaignCase.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import { causeKey } from "#domain/cases/causes.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { ChangeAction } from "#domain/change.ts";
import { type Entry, type EntryNo, operationStatusOf } from "#domain/entry/entry.ts";
import { err, ok } from "#domain/result.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import {
  campaignsIn,
  changedRow,
  numbersOf,
  readCampaign,
  type StoredCampaign,
} from "#register/cases/campaignRows.ts";
import type { Cause, DueCause } from "#register/cases/cause.ts";
import { changeCase } from "#register/cases/changeCase.ts";
import { openCase, readAfresh } from "#register/cases/openCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { ClaimWork } from "#register/memory/scope.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { UnreadableItem } from "#register/store/recordType.ts";

const AT_ONCE = 4;
/** A campaign over the whole register must not keep a round from everything else. */
const IN_ONE_ROUND = 40;
/** What was tried and is still to be done waits this long for the next try; longer where an item cannot be read. */
const TRY_AGAIN_MS = 10_000;
const UNREADABLE_MS = 10 * 60_000;

type Task = "ask" | "takeBack";

/**
 * Asks what campaigns are to ask, a portion in every round, and takes back what ended ones have asked. Which
 * applications are still to come follows from their cases alone: whoever dies in between is followed by the next round.
 */
export const campaign: Cause = {
  turn: "campaign",
  step(context) {
    // Until when (real time) nothing is tried again, by task, campaign and entry.
    const postponed = new Map<string, number>();
    return {
      name: "ask for campaigns",
      async run(_scope, claimWork) {
        let again: number | undefined;
        for (const found of campaignsIn(context.keyValues)) {
          if (found.isFinished) continue;
          const next = await workOn(context, postponed, found, claimWork);
          if (next !== undefined) again = Math.min(again ?? next, next);
        }
        return again;
      },
    };
  },
};

async function workOn(
  context: Context,
  postponed: Map<string, number>,
  found: StoredCampaign,
  claimWork: ClaimWork,
): Promise<number | undefined> {
  const { keyValues, realNow } = context;
  const { ended, id } = found.campaign;
  const task: Task = ended === undefined ? "ask" : "takeBack";
  const numbers = numbersOf(keyValues, found);
  if (numbers === undefined) return undefined;
  const toDo = numbers.filter((no) => taskOf(context, found, no) !== undefined);
  if (toDo.length === 0) return finish(context, found);
  const waitsUntil = (no: EntryNo) => postponed.get(`${task}/${id}/${no}`) ?? 0;
  const now = realNow();
  const portion = toDo.filter((no) => waitsUntil(no) <= now).slice(0, IN_ONE_ROUND);
  if (portion.length === 0) return Math.min(...toDo.map(waitsUntil));
  if (!(await claimWork(portion))) return undefined;
  // Another replica may have been told meanwhile that it has ended.
  const fresh = readCampaign(await keyValues.fresh(found.stored.key));
  if (fresh === undefined) return undefined;
  await inParallel(portion, AT_ONCE, async (no) => {
    const wait = await attempt(context, fresh, no);
    postponed.set(`${task}/${id}/${no}`, realNow() + wait);
  });
  return realNow();
}

/** An item that cannot be read is reported elsewhere, and keeps nobody else from being asked. */
async function attempt(context: Context, found: StoredCampaign, no: EntryNo): Promise<number> {
  try {
    if (taskOf(context, found, no) === "takeBack") await withdraw(context, found.campaign, no);
    else await openCase(context, no, rules(found.campaign));
    return TRY_AGAIN_MS;
  } catch (error) {
    if (!(error instanceof UnreadableItem)) throw error;
    return UNREADABLE_MS;
  }
}

/** What is still to be done about an entry, by what memory holds. */
function taskOf({ replica }: Context, found: StoredCampaign, no: EntryNo): Task | undefined {
  const entry = replica.entry(no);
  return entry && taskFor(found.campaign, entry, replica.casesOf(no));
}

function taskFor(
  { ended, id }: Campaign,
  entry: Entry,
  cases: readonly EvaluationCase[],
): Task | undefined {
  const cause = causeKey("campaign", entry.no, id);
  const asked = cases.find(({ causes }) => causes.includes(cause));
  if (ended !== undefined) {
    return asked !== undefined && isTakenBack(asked, id, cases) ? "takeBack" : undefined;
  }
  if (asked !== undefined || campaignPart(entry, cases).kind === "leftOut") return undefined;
  return "ask";
}

/** Nothing is left. An ended campaign is watched until the next day: a replica that was slow may still have asked. */
async function finish(context: Context, found: StoredCampaign): Promise<undefined> {
  const { ended } = found.campaign;
  const { today } = momentOf(context);
  if (ended !== undefined && dayOfInstant(ended.at) >= today) return;
  await context.keyValues.replace(found.stored, changedRow(found, { isFinished: true }));
}

function rules(campaign: Campaign): DueCause<Campaign> {
  return {
    kind: "campaign",
    due: (entry, cases) => (taskFor(campaign, entry, cases) === "ask" ? [campaign] : []),
    subjectOf: ({ id }) => id,
    begin: (_, start, when) => campaignCase(start, campaign, when),
    join: (_, { evaluationCase }, when) => joinCampaign(evaluationCase, campaign, when),
    noteOf: (_, _next, before) => noteOf(campaign, before === undefined ? "requested" : "joined"),
  };
}

async function withdraw(context: Context, { ended, id }: Campaign, no: EntryNo): Promise<void> {
  if (ended === undefined) return;
  await context.withLock(no, async () => {
    const entry = await readAfresh(context, no);
    if (entry === undefined) return;
    const cases = context.replica.casesOf(no);
    const running = runningCaseOf(cases);
    if (running === undefined) return;
    await changeCase(context, running.key, (one, when) => {
      if (!isTakenBack(one, id, cases)) return err("noChange");
      const taken = takeBack(one, ended, operationStatusOf(entry), when);
      return taken.ok ? ok({ next: taken.value, note: noteOf(ended, "withdrawn") }) : taken;
    });
    await deriveEntry(context, no);
  });
}

/** The coordinator who asks stands in the case's events, though a round writes them. */
function noteOf(
  of: Parameters<typeof campaignActor>[0] & { readonly reason: string },
  action: ChangeAction,
) {
  return { action, actor: campaignActor(of), channel: "tab", reason: of.reason } as const;
}
