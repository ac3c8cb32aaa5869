import { randomUUID } from "node:crypto";
import { type Audit, createAudit } from "#register/audit/audit.ts";
import { type Campaigns, createCampaigns } from "#register/cases/campaigns.ts";
import { createDraw } from "#register/cases/drawCheck.ts";
import { caseKeyOfChain } from "#register/memory/caseRecord.ts";
import type { Context, Settings } from "#register/memory/context.ts";
import { snapshotSources } from "#register/memory/snapshotSources.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { createLoop, type Pauses } from "#register/round/loop.ts";
import { createRound, type Round } from "#register/round/round.ts";
import { roundSteps } from "#register/round/steps.ts";
import type { Now } from "#register/store/clock.ts";
import type { ItemProblem } from "#register/store/itemProblems.ts";
import { createLocks } from "#register/store/locks.ts";
import { createSnapshots } from "#register/store/snapshot.ts";
import { cancellable, type SendGraph } from "#sharepoint/graph.ts";
import type { People } from "#sharepoint/people.ts";
import { createMemory, type Memory } from "./createMemory.ts";
import type { Register } from "./register.ts";
import { registerCommands } from "./registerCommands.ts";
import { type ListPaths, type RegisterLists, registerLists } from "./registerLists.ts";
import { registerReads } from "./registerReads.ts";

export interface RegisterOptions {
  readonly send: SendGraph;
  readonly lists: ListPaths;
  readonly people: People;
  readonly settings: Settings;
  /** By which cases are drawn for a check; the same on every replica. */
  readonly sampleSecret: string;
  readonly now: Now;
  readonly realNow: Now;
  /** Between two rounds; a notification or a command wakes one at once. */
  readonly pauses: Pauses;
  /** Where memory is stored for a quick restart; undefined where every start reads the lists. */
  readonly snapshotDir?: string | undefined;
  readonly onError: (error: unknown) => void;
}

export interface RunningRegister extends Register {
  /** Loads the lists, or what has changed since the snapshot, and starts the rounds, which send by this messenger. */
  start(messenger: { readonly deliver: Deliver }): Promise<void>;
  /** Lets the running round end, for a short while; then ends every request. */
  stop(): Promise<void>;
  /** Something may have changed in the lists: look now. */
  wake(): void;
  /** Resolves when a round that started after the call has ended. */
  roundEnded(): Promise<void>;
  problems(): readonly ItemProblem[];
  readonly audit: Pick<Audit, "start" | "state">;
  readonly campaigns: Campaigns;
}

/** A round that waits for a throttling tenant is not waited for. */
const STOP_GRACE_MS = 5_000;

export function createRegister(options: RegisterOptions): RunningRegister {
  const { now, onError, pauses, realNow } = options;
  const instance = randomUUID().slice(0, 8);
  const stopping = new AbortController();
  const lists = registerLists(cancellable(options.send, stopping.signal), options.lists);
  const memory = createMemory(lists, { instance, now, realNow });
  const snapshots = createSnapshots({
    dir: options.snapshotDir,
    sources: snapshotSources({ ...memory, lists: options.lists }),
    now: realNow,
    onError,
  });
  const audit = createAudit({
    lists: { events: lists.list("events"), entries: lists.entryList, cases: lists.caseList },
    now,
    onError,
  });
  // Complete at the start: only then there is a messenger, which asks the register itself.
  let round: Round | undefined;
  const loop = createLoop({
    async run(own) {
      if (round === undefined) throw new Error("A round ran before the start");
      const outcome = await round.run(own);
      await snapshots.saveIfDue();
      return outcome;
    },
    pauses,
    now: realNow,
    onError,
  });
  const context = contextOf(options, lists, memory, { instance, wake: () => loop.wake(true) });

  return {
    reads: registerReads(context),
    commands: registerCommands(context),
    campaigns: createCampaigns(context),
    audit,
    async start({ deliver }) {
      const steps = roundSteps(context, deliver, memory.problems);
      round = createRound(context, steps, memory.dirtyEntries);
      await snapshots.restore();
      await context.sync();
      loop.start();
    },
    async stop() {
      const timer = setTimeout(() => stopping.abort(), STOP_GRACE_MS);
      await audit.stop();
      await loop.stop();
      clearTimeout(timer);
      stopping.abort();
      await snapshots.save();
    },
    wake() {
      memory.markStale();
      loop.wake(false);
    },
    roundEnded: () => loop.roundEnded(),
    problems: () => memory.problems.all(),
  };
}

/** What commands and rounds work with. */
function contextOf(
  { now, people, realNow, sampleSecret, settings }: RegisterOptions,
  { caseList, entryList }: RegisterLists,
  { cases, entries, keyValues, log, replica, sync }: Memory,
  own: Pick<Context, "instance" | "wake">,
): Context {
  return {
    ...own,
    ...{ replica, entries, cases, log, keyValues, sync },
    ...{ now, people, realNow, settings },
    isDrawn: createDraw(sampleSecret),
    withLock: createLocks(),
    isEntryGone: async (no) => (await entryList.find("RegisterNo", no)).length === 0,
    isCaseGone: async (chain) =>
      (await caseList.find("CaseKey", caseKeyOfChain(chain))).length === 0,
  };
}
