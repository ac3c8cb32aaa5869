import { endObjection, isSampled } from "#domain/caseTransitions.ts";
import type { Day } from "#domain/day.ts";
import { responsiblePersons } from "#domain/entry.ts";
import type { EvaluationCase } from "#domain/evaluationCase.ts";
import { SYSTEM } from "./actor.ts";
import { dueOf, momentOf, openDueCase } from "./caseOpening.ts";
import { caseKind, caseToRecord, recordToCase } from "./caseRecord.ts";
import { putBackDeletedCase } from "./caseRestoring.ts";
import type { Context } from "./context.ts";
import type { Deliveries } from "./deliveries.ts";
import { deriveEntry, isDerived } from "./deriving.ts";
import { entryChain } from "./entryRecord.ts";
import { inParallel } from "./inParallel.ts";
import type { ItemProblems } from "./itemProblems.ts";
import { UnreadableItem } from "./kind.ts";
import { createLease, type IsOurs } from "./lease.ts";
import type { Held } from "./listReplica.ts";
import { mayNeedReview, openPeriodicReview, reviewOf } from "./periodicReview.ts";
import type { StoredEntry } from "./register.ts";
import { freshEntry, settleCase } from "./settling.ts";

const AT_ONCE = 4;
/** A lease costs a write; below this much work it is cheaper that two replicas now and then try the same. */
const WORTH_A_LEASE = 8;
/** What makes an item unreadable may lie in another item, whose change does not touch it. */
const TRY_AGAIN_MS = 10 * 60_000;

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
  problems: Pick<ItemProblems, "report" | "clear">,
): Round {
  const { cases, entries, keyValues, log, replica } = context;
  const lease = createLease({ keyValues, instance: context.instance, now: context.realNow });
  const derived = new Map<string, string>();
  // Until when (real time) nothing is tried with a version of an item that could not be read.
  const leftAlone = new Map<string, number>();

  async function settleAll(isOurs: IsOurs): Promise<void> {
    const openEntries = [...replica.entryItems.items()].filter(
      (held) => !(entries.isSettled(held) || isLeftAlone(held)),
    );
    if (await isOurs(openEntries.length)) {
      await inParallel(openEntries, AT_ONCE, (held) =>
        settleOne("entries", held, held.value.entry?.no),
      );
    }
    const openCases = [...replica.caseItems.items()].filter(
      (held) => !(cases.isSettled(held) || isLeftAlone(held)),
    );
    if (await isOurs(openCases.length)) {
      await inParallel(openCases, AT_ONCE, (held) =>
        settleOne("cases", held, held.value.kept?.evaluationCase.entryNo),
      );
    }
  }

  /** Found unreadable in this version a short while ago. */
  function isLeftAlone({ eTag }: Held<unknown>): boolean {
    return (leftAlone.get(eTag) ?? 0) > context.realNow();
  }

  async function settleOne(
    list: "entries" | "cases",
    { eTag, id, webUrl }: Held<unknown>,
    no: string | undefined,
  ): Promise<void> {
    await context.withLock(no ?? id, async () => {
      try {
        await context[list].settle(id);
        problems.clear(list, id);
      } catch (error) {
        if (!(error instanceof UnreadableItem)) throw error;
        leftAlone.set(eTag, context.realNow() + TRY_AGAIN_MS);
        problems.report({ list, itemId: id, webUrl, problem: error.problem });
      }
    });
  }

  /** A chain without its item was deleted in SharePoint: that is an event, too. */
  async function recordDeletions(isOurs: IsOurs): Promise<void> {
    const present = new Set([...replica.entryItems.items()].map(entries.chainOf));
    const missing = [...log.chains()].filter(
      ([chain, last]) =>
        !chain.startsWith("case/") && last.action !== "deleted" && !present.has(chain),
    );
    if (!(await isOurs(missing.length))) return;
    for (const [chain, last] of missing) {
      const no = chain.toUpperCase();
      await context.withLock(no, async () => {
        if (!(await context.isEntryGone(no))) return;
        await entries.recordDeletion(chain, last);
      });
    }
  }

  async function restoreCases(isOurs: IsOurs): Promise<void> {
    const present = new Set([...replica.caseItems.items()].map(cases.chainOf));
    const missing = [...log.chains()].filter(
      ([chain]) => chain.startsWith("case/") && !present.has(chain),
    );
    if (!(await isOurs(missing.length))) return;
    for (const [chain] of missing) {
      await context.withLock(caseKind.entryNoOf(chain), () => putBackDeletedCase(context, chain));
    }
  }

  /** The review period is over and nobody objected. A sampled case waits for a coordinator. */
  async function endReviewPeriods(isOurs: IsOurs): Promise<void> {
    const { today } = momentOf(context);
    const over = replica
      .cases()
      .map(({ evaluationCase }) => evaluationCase)
      .filter((one) => one.state === "objection" && one.due !== null && one.due < today)
      .filter((one) => !isSampled(one.key));
    if (await isOurs(over.length)) await inParallel(over, AT_ONCE, endReviewPeriod);
  }

  async function endReviewPeriod({ entryNo, key }: EvaluationCase): Promise<void> {
    await context.withLock(entryNo, async () => {
      const settled = await settleCase(context, key);
      const kept =
        settled === undefined ? undefined : recordToCase(settled.record, settled.revision);
      const entry = await freshEntry(context, entryNo);
      if (settled === undefined || kept === undefined || entry === undefined) return;
      const ended = endObjection(
        kept.evaluationCase,
        {
          by: SYSTEM,
          ownerIds: responsiblePersons(entry).map(({ id }) => id),
          needsCoordinator: isSampled(key),
        },
        momentOf(context),
      );
      if (!ended.ok) return;
      const record = caseToRecord({ ...kept, evaluationCase: ended.value });
      const note = { action: "confirmedUnchanged", actor: SYSTEM, channel: "system" } as const;
      if ((await cases.write(settled, record, note)).ok) await deriveEntry(context, entryNo);
    });
  }

  async function openDueCases(isOurs: IsOurs): Promise<void> {
    const { today } = momentOf(context);
    const due = replica
      .entries()
      .filter((entry) => log.last(entryChain(entry.no)) !== undefined)
      .filter((entry) => dueOf(context, entry, replica.casesOf(entry.no), today) !== "none");
    if (await isOurs(due.length)) {
      await inParallel(due, AT_ONCE, ({ no }) => openDueCase(context, no));
    }
  }

  async function openReviews(isOurs: IsOurs): Promise<void> {
    const { today } = momentOf(context);
    const due = replica
      .entries()
      .filter((entry) => mayNeedReview(entry, today))
      .filter((entry) => reviewOf(context, entry, replica.casesOf(entry.no), today) !== undefined);
    if (await isOurs(due.length)) {
      await inParallel(due, AT_ONCE, ({ no }) => openPeriodicReview(context, no));
    }
  }

  /** True where the entry's columns were found to fit the same entry, cases and day before. */
  function fitsCases(entry: StoredEntry, today: Day): boolean {
    const cases = replica.casesOf(entry.no).map(({ key, revision }) => `${key}:${revision}`);
    const stamp = [entry.eTag, today, ...cases].join("|");
    if (derived.get(entry.no) === stamp) return true;
    if (!isDerived(context, entry)) return false;
    derived.set(entry.no, stamp);
    return true;
  }

  async function deriveEntries(isOurs: IsOurs): Promise<void> {
    const { today } = momentOf(context);
    const stale = replica.entries().filter((entry) => !fitsCases(entry, today));
    if (!(await isOurs(stale.length))) return;
    await inParallel(stale, AT_ONCE, ({ no }) =>
      context.withLock(no, () => deriveEntry(context, no)),
    );
  }

  return {
    async run(own) {
      await Promise.all([
        replica.entryItems.sync(),
        replica.caseItems.sync(),
        keyValues.sync(),
        log.sync(),
      ]);
      let busy = false;
      let left = false;
      const isOurs: IsOurs = async (pieces) => {
        if (pieces === 0) return false;
        busy = true;
        if (own || pieces < WORTH_A_LEASE || (await lease.take())) return true;
        left = true;
        return false;
      };
      await settleAll(isOurs);
      await recordDeletions(isOurs);
      await restoreCases(isOurs);
      await openDueCases(isOurs);
      await openReviews(isOurs);
      await endReviewPeriods(isOurs);
      await deriveEntries(isOurs);
      const retry = await deliveries.run(isOurs);
      const takeOver = left ? lease.othersUntil() : undefined;
      return { again: earliest(retry, takeOver), busy };
    },
  };
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  const given = times.filter((time) => time !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
