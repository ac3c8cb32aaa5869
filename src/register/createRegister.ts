import { randomUUID } from "node:crypto";
import type { Organisation } from "#domain/settings/organisation.ts";
import { oneInFor } from "#domain/settings/settings.ts";
import { type Audit, createAudit } from "#register/audit/audit.ts";
import { createEventPages, type EventPages } from "#register/audit/eventPages.ts";
import { type Campaigns, createCampaigns } from "#register/cases/campaigns.ts";
import { createDraw } from "#register/cases/drawCheck.ts";
import { createLawChanges, type LawChanges } from "#register/cases/lawChanges.ts";
import { createEntrySearch } from "#register/entries/entrySearch.ts";
import { createHints, type Hints } from "#register/entries/hints.ts";
import { createExportProfiles, type ExportProfiles } from "#register/exports/exportProfiles.ts";
import { createExportRequests, type ExportRequests } from "#register/exports/exportRequests.ts";
import type { FileScheduled } from "#register/exports/scheduledExports.ts";
import { createFigureReports, type FigureReports } from "#register/figures/figureReports.ts";
import type { ImportFiles } from "#register/imports/importFiles.ts";
import { createImportProfiles, type ImportProfiles } from "#register/imports/importProfiles.ts";
import { createImports, type Imports } from "#register/imports/imports.ts";
import { caseKeyOfChain } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { createEntryIndex } from "#register/memory/entryIndex.ts";
import { createSharedLook } from "#register/memory/refusedByMemory.ts";
import { snapshotSources } from "#register/memory/snapshotSources.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { createDueIndex } from "#register/messages/dueIndex.ts";
import { createLoop, type Pauses, type RoundsState } from "#register/round/loop.ts";
import { replicasAlive } from "#register/round/replicas.ts";
import { createRound, type Round } from "#register/round/round.ts";
import { roundSteps } from "#register/round/steps.ts";
import { createTrust } from "#register/round/trust.ts";
import { type CitySettings, createCitySettings } from "#register/settings/settings.ts";
import type { Now } from "#register/store/clock.ts";
import { createDoubts, type Doubt } from "#register/store/doubts.ts";
import type { ItemProblem } from "#register/store/itemProblems.ts";
import { createLocks } from "#register/store/locks.ts";
import { createSnapshots, type Snapshots } from "#register/store/snapshot.ts";
import { cancellable, type SendGraph } from "#sharepoint/graph.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { People } from "#sharepoint/people.ts";
import { type UnreadableAnswer, unlessUnreadable } from "#sharepoint/readAnswer.ts";
import type { SiteWatch } from "#sharepoint/siteWatch.ts";
import { createMemory, type Memory } from "./createMemory.ts";
import type { Register } from "./register.ts";
import { registerCommands } from "./registerCommands.ts";
import { type RegisterLists, registerLists } from "./registerLists.ts";
import { registerReads } from "./registerReads.ts";

export interface RegisterOptions {
  readonly send: SendGraph;
  readonly site: Pick<SiteWatch, "faults" | "look" | "paths">;
  readonly people: People;
  /** What holds until somebody sets something else. */
  readonly organisation: Organisation;
  /** By which cases are drawn for a check; the same on every replica. */
  readonly sampleSecret: string;
  readonly now: Now;
  readonly realNow: Now;
  /** Between two rounds; a notification or a command wakes one at once. */
  readonly pauses: Pauses;
  /** Where memory is stored for a quick restart; undefined where every start reads the lists. */
  readonly snapshotDir?: string | undefined;
  readonly onError: (error: unknown) => void;
  /** Told what is doubted, whenever that changes. */
  readonly onDoubts?: (doubts: readonly Doubt[]) => void;
  /** Told of each item that is put aside, because Graph's answer about it cannot be read. */
  readonly onUnreadable?: (error: UnreadableAnswer) => void;
}

/** Whether the register works as it is meant to. */
export interface Health {
  readonly state: "loading" | "ready" | "doubtful";
  readonly doubts: readonly Doubt[];
  /** False where entries that must be there are not: what is told of all of them would be wrong. */
  readonly isWhole: boolean;
  /** Whether lists are read whole, because the tenant refuses the change query. */
  readonly lacksDelta: boolean;
  readonly rounds: RoundsState;
}

export interface RunningRegister extends Register {
  /**
   * Loads the lists, or what has changed since the snapshot, and starts the rounds, which send by this messenger. To be
   * called again where it failed.
   */
  start(messenger: {
    readonly deliver: Deliver;
    /** Without it nothing is put into the library by itself. */
    readonly file?: FileScheduled;
    /** Without it nothing is imported. */
    readonly imports?: ImportFiles;
  }): Promise<void>;
  /** Resolves when the lists are loaded; rejects when the register stops before. */
  loaded(): Promise<void>;
  /** Lets the running round end, for a short while; then ends every request. */
  stop(): Promise<void>;
  /** Something may have changed in the lists: look now. */
  wake(): void;
  /** Resolves when a round that started after the call has ended. */
  roundEnded(): Promise<void>;
  problems(): readonly ItemProblem[];
  health(): Health;
  /** How many service processes work with these lists, this one included. */
  replicas(): number;
  readonly audit: Pick<Audit, "start" | "state">;
  readonly eventPages: EventPages;
  readonly campaigns: Campaigns;
  readonly lawChanges: LawChanges;
  readonly figureReports: FigureReports;
  readonly hints: Hints;
  readonly exports: ExportRequests;
  readonly exportProfiles: ExportProfiles;
  readonly imports: Imports;
  readonly importProfiles: ImportProfiles;
  readonly settings: CitySettings;
}

/** What there is from the start on. */
interface Running {
  readonly round: Round;
  readonly snapshots: Snapshots;
}

/** A round that waits for a throttling tenant is not waited for. */
const STOP_GRACE_MS = 5_000;

export function createRegister(options: RegisterOptions): RunningRegister {
  const { now, onDoubts = () => {}, onError, pauses, realNow, site } = options;
  const instance = randomUUID().slice(0, 8);
  const stopping = new AbortController();
  const doubts = createDoubts(onDoubts);
  const lists = registerLists(cancellable(options.send, stopping.signal), site.paths, doubts);
  const memory = createMemory(lists, {
    now,
    realNow,
    organisation: options.organisation,
    onUnreadable: options.onUnreadable,
  });
  const audit = createAudit({
    lists: {
      ...{ events: lists.list("events"), entries: lists.entryList, cases: lists.caseList },
      system: lists.list("system"),
    },
    now,
    onError,
  });
  // Complete at the start: only then there is a messenger, which asks the register itself, and it is known where the lists are.
  let running: Running | undefined;
  const loop = createLoop({
    async run(own) {
      if (running === undefined) throw new Error("A round ran before the start");
      const outcome = await running.round.run(own);
      await running.snapshots.saveIfDue();
      return outcome;
    },
    pauses,
    now: realNow,
    onError,
  });
  let isLoaded = false;
  const loading = Promise.withResolvers<void>();
  // Whoever does not wait for it need not hear that it never came.
  loading.promise.catch(() => undefined);
  const context = contextOf(options, lists, memory, { instance, wake: () => loop.wake(true) });
  const search = createEntrySearch(memory.replica, memory.changes);
  const entryIndex = createEntryIndex(memory.replica, memory.changes);

  const lawChanges = createLawChanges(context);
  const dueIndex = createDueIndex(context);

  return {
    reads: registerReads(context, dueIndex, { entryIndex, search }),
    commands: registerCommands(context),
    campaigns: createCampaigns(context, search, lawChanges),
    lawChanges,
    hints: createHints(context),
    exports: createExportRequests(context),
    exportProfiles: createExportProfiles(context),
    imports: createImports(context),
    importProfiles: createImportProfiles(context),
    settings: createCitySettings(context, options.organisation),
    audit,
    eventPages: createEventPages(lists.list("events"), memory.log),
    figureReports: createFigureReports(lists.list("events"), context),
    async start({ deliver, file, imports }) {
      const trust = createTrust(context, site, doubts);
      if (running === undefined) {
        const steps = roundSteps(context, { deliver, dueIndex }, memory.problems, file, imports);
        const snapshots = createSnapshots({
          dir: options.snapshotDir,
          sources: snapshotSources({ ...memory, lists: site.paths() }),
          now: realNow,
          onError,
        });
        const round = createRound(context, steps, { dirtyEntries: memory.dirtyEntries, trust });
        await snapshots.restore();
        running = { round, snapshots };
      }
      // Before the first round: whatever is missing is told, and not taken for a small register.
      if (await trust.sync()) await trust.compare();
      stopping.signal.throwIfAborted();
      isLoaded = true;
      loop.start();
      loading.resolve();
    },
    loaded: () => loading.promise,
    async stop() {
      const timer = setTimeout(() => stopping.abort(), STOP_GRACE_MS);
      await audit.stop();
      await loop.stop();
      clearTimeout(timer);
      stopping.abort();
      loading.reject(new Error("The register stopped before it was loaded"));
      await running?.snapshots.save();
    },
    wake() {
      memory.markStale();
      loop.wake(false);
    },
    roundEnded: () => loop.roundEnded(),
    health() {
      const found = doubts.all();
      const common = { doubts: found, lacksDelta: memory.lacksDelta(), rounds: loop.state() };
      if (!isLoaded) return { ...common, state: "loading", isWhole: false };
      if (found.length === 0) return { ...common, state: "ready", isWhole: true };
      const areMissing = found.some(
        (one) => one.kind === "itemsVanished" && one.list === "entries",
      );
      const isWhole = !areMissing && memory.replica.entryCount() > 0;
      return { ...common, state: "doubtful", isWhole };
    },
    replicas: () => replicasAlive(context),
    problems: () => [
      ...memory.problems.all(),
      ...[...memory.replica.wrongIds()].map(
        ({ id, webUrl }): ItemProblem => ({
          list: "entries",
          itemId: id,
          webUrl,
          problem: "noPerson",
        }),
      ),
    ],
  };
}

/** What commands and rounds work with. */
function contextOf(
  { now, people, realNow, sampleSecret }: RegisterOptions,
  { caseList, entryList }: RegisterLists,
  { caseIndex, cases, changes, entries, keyValues, log, replica, settings, sync }: Memory,
  own: Pick<Context, "instance" | "wake">,
): Context {
  const draw = createDraw(sampleSecret);
  return {
    ...own,
    ...{ replica, entries, cases, log, keyValues, changes, caseIndex, sync },
    ...{ now, people, realNow, settings },
    look: createSharedLook(
      () => Promise.all([replica.entryItems.sync(), replica.caseItems.sync()]),
      realNow,
    ),
    isDrawn: ({ key, requestedOn }) => draw(key, oneInFor(settings().sample, requestedOn)),
    withLock: createLocks(),
    isEntryGone: (no) => isGone(entryList, "RegisterNo", no),
    isCaseGone: (chain) => isGone(caseList, "CaseKey", caseKeyOfChain(chain)),
  };
}

/** What is there and cannot be read is not gone. */
async function isGone(list: SharePointList, column: string, value: string): Promise<boolean> {
  return (await unlessUnreadable(list.find(column, value)))?.length === 0;
}
