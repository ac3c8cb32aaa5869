import { setTimeout as sleep } from "node:timers/promises";
import { caseRecordType } from "#register/memory/caseRecord.ts";
import { entryRecordType } from "#register/memory/entryRecord.ts";
import { dayAt, instantAt, type Now } from "#register/store/clock.ts";
import { type ChainReport, type VerifiedLists, verifyChains } from "./verifyChains.ts";

/** Where the verification of this process stands. */
export type AuditState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly events: number }
  | {
      readonly state: "done";
      readonly result: ChainReport;
      readonly at: string;
      readonly ms: number;
    }
  | { readonly state: "failed"; readonly at: string };

/** Verifies the event chains on demand, one verification at a time. */
export interface Audit {
  /** Starts a verification, or joins the one that runs. */
  start(): void;
  state(): AuditState;
  /** Ends a running verification; resolves when it has ended. */
  stop(): Promise<void>;
}

/** A write that was under way when the lists were read has its event by then, also where Graph throttles. */
const PAUSE_MS = 5_000;

export function createAudit(options: {
  readonly lists: VerifiedLists;
  readonly onError: (error: unknown) => void;
  readonly now: Now;
  /** Real time between the first and the second look at what seems to be missing. */
  readonly pauseMs?: number;
}): Audit {
  const { lists, now, onError, pauseMs = PAUSE_MS } = options;
  const kinds = { entries: entryRecordType(() => dayAt(now())), cases: caseRecordType };
  let state: AuditState = { state: "idle" };
  let running: { readonly ended: Promise<void>; readonly abort: AbortController } | undefined;

  async function run(signal: AbortSignal): Promise<void> {
    const begun = performance.now();
    state = { state: "running", events: 0 };
    try {
      const result = await verifyChains({
        lists,
        kinds,
        signal,
        pause: async () => {
          await sleep(pauseMs, undefined, { signal });
        },
        onProgress: (events) => {
          state = { state: "running", events };
        },
      });
      const ms = Math.round(performance.now() - begun);
      state = { state: "done", result, at: instantAt(now()), ms };
    } catch (error) {
      state = signal.aborted ? { state: "idle" } : { state: "failed", at: instantAt(now()) };
      if (!signal.aborted) onError(error);
    } finally {
      running = undefined;
    }
  }

  return {
    start() {
      if (running !== undefined) return;
      const abort = new AbortController();
      running = { abort, ended: run(abort.signal) };
    },
    state: () => state,
    async stop() {
      running?.abort.abort();
      await running?.ended;
    },
  };
}
