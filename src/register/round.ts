import { endObjection, isSampled } from "#domain/caseTransitions.ts";
import type { Day } from "#domain/day.ts";
import { responsiblePersons } from "#domain/entry.ts";
import type { EvaluationCase } from "#domain/evaluationCase.ts";
import { SYSTEM } from "./actor.ts";
import { dueOf, momentOf, openDueCase } from "./caseOpening.ts";
import { caseToRecord, recordToCase } from "./caseRecord.ts";
import type { Context } from "./context.ts";
import type { Deliveries } from "./deliveries.ts";
import { deriveEntry, isDerived } from "./deriving.ts";
import { entryChain } from "./entryRecord.ts";
import { inParallel } from "./inParallel.ts";
import { UnreadableItem } from "./kind.ts";
import type { StoredEntry } from "./register.ts";
import { freshEntry, settleCase } from "./settling.ts";

const AT_ONCE = 4;

/** An item that a person made or broke in SharePoint; coordinators mend it there. */
export interface ItemProblem {
  readonly itemId: string;
  readonly webUrl: string | null;
}

export interface Round {
  /** Reads the lists, computes what is due, acts and marks. Returns when to look again at the latest (real time). */
  run(): Promise<number | undefined>;
  problems(): readonly ItemProblem[];
}

/** Every step may be killed at any line: the next round, here or elsewhere, finds the same work due. */
export function createRound(context: Context, deliveries: Deliveries): Round {
  const { cases, entries, keyValues, log, replica } = context;
  const unreadable = new Map<string, ItemProblem>();
  const derived = new Map<string, string>();

  async function settleAll(): Promise<void> {
    const openEntries = [...replica.entryItems.items()].filter((item) => !entries.isSettled(item));
    await inParallel(openEntries, AT_ONCE, async (item) => {
      const no = String(item.fields.RegisterNo ?? item.id);
      await context.withLock(no, () => noting(item.id, () => entries.settle(item.id)));
    });
    const openCases = [...replica.caseItems.items()].filter((item) => !cases.isSettled(item));
    await inParallel(openCases, AT_ONCE, async (item) => {
      const no = String(item.fields.EntryNo ?? item.id);
      await context.withLock(no, () => noting(item.id, () => cases.settle(item.id)));
    });
  }

  async function noting(itemId: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      unreadable.delete(itemId);
    } catch (error) {
      if (!(error instanceof UnreadableItem)) throw error;
      unreadable.set(itemId, { itemId, webUrl: error.item.webUrl });
    }
  }

  /** A chain without its item was deleted in SharePoint: that is an event, too. */
  async function recordDeletions(): Promise<void> {
    const present = new Set([...replica.entryItems.items()].map(entries.chainOf));
    for (const [chain, last] of log.chains()) {
      if (chain.startsWith("case/") || last.action === "deleted") continue;
      const no = chain.toUpperCase();
      if (present.has(chain)) continue;
      await context.withLock(no, async () => {
        if (!(await context.isEntryGone(no))) return;
        await entries.recordDeletion(chain, no, last);
      });
    }
  }

  /** The review period is over and nobody objected. A sampled case waits for a coordinator. */
  async function endReviewPeriods(): Promise<void> {
    const { today } = momentOf(context);
    const over = replica
      .cases()
      .map(({ evaluationCase }) => evaluationCase)
      .filter((one) => one.state === "objection" && one.due !== null && one.due < today)
      .filter((one) => !isSampled(one.key));
    await inParallel(over, AT_ONCE, endReviewPeriod);
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

  async function openDueCases(): Promise<void> {
    const { today } = momentOf(context);
    const due = replica
      .entries()
      .filter((entry) => log.last(entryChain(entry.no)) !== undefined)
      .filter((entry) => dueOf(context, entry, replica.casesOf(entry.no), today) !== "none");
    await inParallel(due, AT_ONCE, ({ no }) => openDueCase(context, no));
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

  async function deriveEntries(): Promise<void> {
    const { today } = momentOf(context);
    const stale = replica.entries().filter((entry) => !fitsCases(entry, today));
    await inParallel(stale, AT_ONCE, ({ no }) =>
      context.withLock(no, () => deriveEntry(context, no)),
    );
  }

  return {
    problems: () => [...unreadable.values()],
    async run() {
      await Promise.all([
        replica.entryItems.sync(),
        replica.caseItems.sync(),
        keyValues.sync(),
        log.sync(),
      ]);
      await settleAll();
      await recordDeletions();
      await openDueCases();
      await endReviewPeriods();
      await deriveEntries();
      return deliveries.run();
    },
  };
}
