import { campaignPart } from "#domain/cases/campaign.ts";
import {
  campaignActor,
  campaignCase,
  campaignCauseKey,
  isTakenBack,
  joinCampaign,
  takeBack,
} from "#domain/cases/campaignCase.ts";
import type { CaseStart } from "#domain/cases/caseStart.ts";
import { type EvaluationCase, runningCaseOf } from "#domain/cases/evaluationCase.ts";
import type { ChangeAction } from "#domain/change.ts";
import { type Entry, type EntryNo, operationStatusOf } from "#domain/entry/entry.ts";
import {
  campaignsIn,
  changedRow,
  numbersOf,
  readCampaign,
  type StoredCampaign,
} from "#register/cases/campaignRows.ts";
import { claimCause, refreshCases } from "#register/cases/causeClaim.ts";
import { caseKeyOf, createCase, startOf } from "#register/cases/createCase.ts";
import { putBackDeletedCases } from "#register/cases/restoreCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { ClaimWork } from "#register/memory/scope.ts";
import { dayAt } from "#register/store/clock.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { UnreadableItem } from "#register/store/recordType.ts";

const AT_ONCE = 4;
/** A campaign over the whole register must not keep a round from everything else. */
const IN_ONE_ROUND = 40;
/** What was tried and is still to be done waits this long for the next try; longer where an item cannot be read. */
const TRY_AGAIN_MS = 10_000;
const UNREADABLE_MS = 10 * 60_000;

type Task = "ask" | "takeBack";

/** When to look again at the latest (real time), if anything is left. */
export type CampaignRound = (claimWork: ClaimWork) => Promise<number | undefined>;

/**
 * Asks what campaigns are to ask, a portion in every round, and takes back what ended ones have asked. Which
 * applications are still to come follows from their cases alone: whoever dies in between is followed by the next round.
 */
export function createCampaignRound(context: Context): CampaignRound {
  const { keyValues, realNow } = context;
  // Until when (real time) nothing is tried again, by task, campaign and entry.
  const postponed = new Map<string, number>();

  async function workOn(found: StoredCampaign, claimWork: ClaimWork): Promise<number | undefined> {
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
      const wait = await attempt(fresh, no);
      postponed.set(`${task}/${id}/${no}`, realNow() + wait);
    });
    return realNow();
  }

  /** An item that cannot be read is reported elsewhere, and keeps nobody else from being asked. */
  async function attempt(found: StoredCampaign, no: EntryNo): Promise<number> {
    try {
      if (taskOf(context, found, no) === "takeBack") await withdraw(context, found, no);
      else await ask(context, found, no);
      return TRY_AGAIN_MS;
    } catch (error) {
      if (!(error instanceof UnreadableItem)) throw error;
      return UNREADABLE_MS;
    }
  }

  return async (claimWork) => {
    let again: number | undefined;
    for (const found of campaignsIn(keyValues)) {
      if (found.isFinished) continue;
      const next = await workOn(found, claimWork);
      if (next !== undefined) again = Math.min(again ?? next, next);
    }
    return again;
  };
}

/** What is still to be done about an entry, by what memory holds. */
function taskOf(context: Context, found: StoredCampaign, no: EntryNo): Task | undefined {
  const entry = context.replica.entry(no);
  if (entry === undefined) return undefined;
  return taskFor(found, entry, context.replica.casesOf(no));
}

function taskFor(
  { campaign }: StoredCampaign,
  entry: Entry,
  cases: readonly EvaluationCase[],
): Task | undefined {
  const causeKey = campaignCauseKey(entry.no, campaign.id);
  const asked = cases.find(({ causes }) => causes.includes(causeKey));
  if (campaign.ended !== undefined) {
    const isOpen = asked !== undefined && isTakenBack(asked, campaign.id, cases);
    return isOpen ? "takeBack" : undefined;
  }
  if (asked !== undefined || campaignPart(entry, cases).kind === "leftOut") return undefined;
  return "ask";
}

/** Nothing is left. An ended campaign is watched until the next day: a replica that was slow may still have asked. */
async function finish(context: Context, found: StoredCampaign): Promise<undefined> {
  const { ended } = found.campaign;
  const { today } = momentOf(context);
  if (ended !== undefined && dayAt(Date.parse(ended.at)) >= today) return;
  await context.keyValues.replace(found.stored, changedRow(found, { isFinished: true }));
}

async function ask(context: Context, found: StoredCampaign, no: EntryNo): Promise<void> {
  await context.withLock(no, async () => {
    const entry = await freshEntry(context, no);
    if (entry === undefined) return;
    await refreshCases(context, no);
    await putBackDeletedCases(context, no);
    const cases = context.replica.casesOf(no);
    if (taskFor(found, entry, cases) !== "ask") return;
    const causeKey = campaignCauseKey(no, found.campaign.id);
    const running = runningCaseOf(cases);
    const caseKey = running?.key ?? caseKeyOf(causeKey);
    if (!(await claimCause(context, causeKey, caseKey, cases))) return;
    const start = startOf(entry, caseKey, causeKey, cases);
    if (running === undefined) await open(context, found, entry, start);
    else await join(context, found, caseKey);
    await deriveEntry(context, no);
  });
}

async function open(
  context: Context,
  { campaign }: StoredCampaign,
  entry: Entry,
  start: CaseStart,
): Promise<void> {
  const made = campaignCase(start, campaign, momentOf(context));
  if (!made.ok) throw new Error(`Case ${start.key} cannot start: ${made.problem}`);
  await createCase(context, entry, made.value, noteOf(campaign, "requested"));
}

async function join(
  context: Context,
  { campaign }: StoredCampaign,
  caseKey: string,
): Promise<void> {
  const fresh = await freshCase(context, caseKey);
  if (fresh === undefined) return;
  const { evaluationCase, synced } = fresh;
  const joined = joinCampaign(evaluationCase, campaign, momentOf(context));
  // Decided since it was looked at: the next try opens a case of its own.
  if (!joined.ok) return;
  const record = caseToRecord(joined.value);
  await context.cases.write(synced, record, noteOf(campaign, "joined"));
}

async function withdraw(context: Context, found: StoredCampaign, no: EntryNo): Promise<void> {
  const { campaign } = found;
  const { ended } = campaign;
  if (ended === undefined) return;
  await context.withLock(no, async () => {
    const entry = await freshEntry(context, no);
    if (entry === undefined) return;
    await refreshCases(context, no);
    const cases = context.replica.casesOf(no);
    const running = runningCaseOf(cases);
    const fresh = running === undefined ? undefined : await freshCase(context, running.key);
    if (fresh === undefined) return;
    const { evaluationCase, synced } = fresh;
    if (!isTakenBack(evaluationCase, campaign.id, cases)) return;
    const status = operationStatusOf(entry);
    const taken = takeBack(evaluationCase, ended, status, momentOf(context));
    if (!taken.ok) return;
    const record = caseToRecord(taken.value);
    await context.cases.write(synced, record, noteOf(ended, "withdrawn"));
    await deriveEntry(context, no);
  });
}

/** The coordinator who asks stands in the case's events, though a round writes them. */
function noteOf(
  of: Parameters<typeof campaignActor>[0] & { reason: string },
  action: ChangeAction,
) {
  return { action, actor: campaignActor(of), channel: "tab", reason: of.reason } as const;
}
