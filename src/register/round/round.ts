import { endObjection, isSampled } from "#domain/cases/caseTransitions.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { responsiblePersons } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { createCampaignRound } from "#register/cases/causes/campaign.ts";
import { fileWaitingIncident, waitingIncidents } from "#register/cases/causes/incident.ts";
import { mayNeedReview, openPeriodicReview, periodEndOf } from "#register/cases/causes/period.ts";
import { askUseCases } from "#register/cases/causes/platform.ts";
import { dueOf, openDueCase } from "#register/cases/causes/version.ts";
import { settleHandovers, staleHandovers } from "#register/cases/handover.ts";
import { putBackDeletedCase } from "#register/cases/restoreCase.ts";
import { casesOfRetired, withdrawRetired } from "#register/cases/retiring.ts";
import { deriveEntry, isDerived } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { entryChain } from "#register/memory/entryRecord.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { ClaimWork, DirtyEntries, Scope } from "#register/memory/scope.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { Deliveries } from "#register/messages/deliveries.ts";
import { removePastAbsences } from "#register/people/absence.ts";
import { createAccountChecks } from "#register/people/accountChecks.ts";
import { accountOf } from "#register/people/accounts.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { ItemProblems } from "#register/store/itemProblems.ts";
import { createLease } from "./lease.ts";
import { createItemReconciliation } from "./reconcileItems.ts";

const AT_ONCE = 4;
/** A lease costs a write; below this much work it is cheaper that two replicas now and then try the same. */
const WORTH_A_LEASE = 8;

export interface RoundOutcome {
  /** When to look again at the latest (real time), if anything waits. */
  readonly again: number | undefined;
  /** Whether anything was found to do: more may follow soon. */
  readonly busy: boolean;
}

export interface Round {
  /**
   * Reads the lists, computes what is due, acts and marks. What this process caused itself (`own`) it does at once;
   * larger amounts of other work it leaves to the replica that holds the lease.
   */
  run(own: boolean): Promise<RoundOutcome>;
}

/** Every step may be killed at any line: the next round, here or elsewhere, finds the same work due. */
export function createRound(
  context: Context,
  deliveries: Deliveries,
  memory: {
    readonly dirtyEntries: DirtyEntries;
    readonly problems: Pick<ItemProblems, "report" | "clear">;
  },
): Round {
  const { dirtyEntries, problems } = memory;
  const { cases, entries, keyValues, log, replica } = context;
  const lease = createLease({ keyValues, instance: context.instance, now: context.realNow });
  const askCampaigns = createCampaignRound(context);
  const accountChecks = createAccountChecks(context);
  const reconcileItems = createItemReconciliation(context, problems);
  const { casesIn, entriesIn } = scopeReads(replica);
  const derived = new Map<string, string>();

  /** A chain without its item was deleted in SharePoint: that is an event, too. */
  async function recordDeletions(claimWork: ClaimWork): Promise<void> {
    const present = new Set([...replica.entryItems.items()].map(entries.chainOf));
    const missing = [...log.chains()].filter(
      ([chain, last]) =>
        !chain.startsWith("case/") && last.action !== "deleted" && !present.has(chain),
    );
    if (!(await claimWork(missing.map(([chain]) => chain.toUpperCase())))) return;
    for (const [chain, last] of missing) {
      const no = chain.toUpperCase();
      await context.withLock(no, async () => {
        if (!(await context.isEntryGone(no))) return;
        await entries.recordDeletion(chain, last);
      });
    }
  }

  async function restoreCases(claimWork: ClaimWork): Promise<void> {
    const present = new Set([...replica.caseItems.items()].map(cases.chainOf));
    const missing = [...log.chains()].filter(
      ([chain]) => chain.startsWith("case/") && !present.has(chain),
    );
    if (!(await claimWork(missing.map(([chain]) => caseRecordType.entryNoOf(chain))))) return;
    for (const [chain] of missing) {
      await context.withLock(caseRecordType.entryNoOf(chain), () =>
        putBackDeletedCase(context, chain),
      );
    }
  }

  /** The review period is over and nobody objected. A sampled case waits for a coordinator. */
  async function endReviewPeriods(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const { today } = momentOf(context);
    const over = casesIn(scope)
      .filter((one) => one.state === "objection" && one.due !== null && one.due < today)
      .filter((one) => !isSampled(one.key));
    if (await claimWork(over.map(({ entryNo }) => entryNo)))
      await inParallel(over, AT_ONCE, endReviewPeriod);
  }

  async function endReviewPeriod({ entryNo, key }: EvaluationCase): Promise<void> {
    await context.withLock(entryNo, async () => {
      const fresh = await freshCase(context, key);
      const entry = await freshEntry(context, entryNo);
      if (fresh === undefined || entry === undefined) return;
      const { evaluationCase, synced } = fresh;
      const ended = endObjection(
        evaluationCase,
        {
          by: SYSTEM,
          ownerIds: responsiblePersons(entry).map(({ id }) => id),
          needsCoordinator: isSampled(key),
        },
        momentOf(context),
      );
      if (!ended.ok) return;
      const record = caseToRecord(ended.value);
      const note = { action: "confirmedUnchanged", actor: SYSTEM, channel: "system" } as const;
      if ((await cases.write(synced, record, note)).ok) await deriveEntry(context, entryNo);
    });
  }

  async function openDueCases(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const { today } = momentOf(context);
    const due = entriesIn(scope)
      .filter((entry) => log.last(entryChain(entry.no)) !== undefined)
      .filter((entry) => dueOf(context, entry, replica.casesOf(entry.no), today) !== "none");
    if (await claimWork(due.map(({ no }) => no))) {
      await inParallel(due, AT_ONCE, ({ no }) => openDueCase(context, no));
    }
  }

  async function openReviews(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const { today } = momentOf(context);
    const due = entriesIn(scope)
      .filter((entry) => mayNeedReview(entry, today))
      .filter(
        (entry) => periodEndOf(context, entry, replica.casesOf(entry.no), today) !== undefined,
      );
    if (await claimWork(due.map(({ no }) => no))) {
      await inParallel(due, AT_ONCE, ({ no }) => openPeriodicReview(context, no));
    }
  }

  async function withdrawWhatIsRetired(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const over = casesOfRetired(casesIn(scope), replica.entry);
    if (!(await claimWork(over.map(({ entryNo }) => entryNo)))) return;
    await inParallel(over, AT_ONCE, (one) => withdrawRetired(context, one));
  }

  async function fileIncidents(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const waiting = waitingIncidents(context, scope);
    if (!(await claimWork(waiting.map(({ no }) => no)))) return;
    // Several reports may be about one case: one after the other.
    for (const one of waiting) await fileWaitingIncident(context, one);
  }

  async function followHandovers(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const stale = staleHandovers(context, casesIn(scope));
    if (!(await claimWork(stale.map(({ entryNo }) => entryNo)))) return;
    for (const one of stale) await settleHandovers(context, one);
  }

  /** True where the entry's columns were found to fit the same entry, accounts, cases and day before. */
  function fitsCases(entry: StoredEntry, today: Day): boolean {
    const cases = replica.casesOf(entry.no).map(({ key, revision }) => `${key}:${revision}`);
    const accounts = responsiblePersons(entry).map(({ id }) => accountOf(keyValues, id));
    const fingerprint = [entry.eTag, today, ...accounts, ...cases].join("|");
    if (derived.get(entry.no) === fingerprint) return true;
    if (!isDerived(context, entry)) return false;
    derived.set(entry.no, fingerprint);
    return true;
  }

  async function deriveEntries(scope: Scope, claimWork: ClaimWork): Promise<void> {
    const { today } = momentOf(context);
    const stale = entriesIn(scope).filter((entry) => !fitsCases(entry, today));
    if (!(await claimWork(stale.map(({ no }) => no)))) return;
    await inParallel(stale, AT_ONCE, ({ no }) =>
      context.withLock(no, () => deriveEntry(context, no)),
    );
  }

  async function lookAt(scope: Scope, own: boolean): Promise<RoundOutcome> {
    let busy = false;
    let left = false;
    const claimWork: ClaimWork = async (of) => {
      if (of.length === 0) return false;
      busy = true;
      // The next round sees whether it was finished, here or by another replica.
      for (const no of of) dirtyEntries.touch(no ?? null);
      if (own || of.length < WORTH_A_LEASE || (await lease.take())) return true;
      left = true;
      return false;
    };
    await reconcileItems(scope, claimWork);
    // What is missing shows only where everything is looked at; every removal leads to that.
    if (scope.all) {
      await recordDeletions(claimWork);
      await restoreCases(claimWork);
      await removePastAbsences(context);
    }
    await openDueCases(scope, claimWork);
    await askUseCases(context, scope, claimWork);
    await openReviews(scope, claimWork);
    await endReviewPeriods(scope, claimWork);
    await fileIncidents(scope, claimWork);
    await withdrawWhatIsRetired(scope, claimWork);
    const campaigns = await askCampaigns(claimWork);
    await followHandovers(scope, claimWork);
    await deriveEntries(scope, claimWork);
    const retry = await deliveries.run(scope, claimWork);
    // Last: nothing waits for a directory that does not answer.
    await accountChecks.run(entriesIn(scope), claimWork);
    return { again: earliest(retry, campaigns, left ? lease.othersUntil() : undefined), busy };
  }

  return {
    async run(own) {
      await context.sync();
      const scope = dirtyEntries.take(momentOf(context).today);
      try {
        return await lookAt(scope, own);
      } catch (error) {
        dirtyEntries.giveBack(scope);
        throw error;
      }
    },
  };
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  const given = times.filter((time) => time !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
