import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import { visitInTurns } from "#register/store/turns.ts";
import type { Pause } from "#sharepoint/pause.ts";
import type { Answer } from "#sharepoint/retry.ts";
import type { Condition, Readiness } from "./readiness.ts";

/** Figures for monitoring: counts and codes, never names, ids or contents. */
export interface Metrics {
  readonly contentType: string;
  /** Prometheus' text form. */
  text(): Promise<string>;
  readonly onAnswer: (answer: Pick<Answer, "status">) => void;
  /** The same pause, whose holds are counted. */
  countedPause(pause: Pause): Pause;
  /** The same messenger, whose cards are counted by what became of them. */
  countedDeliver(deliver: Deliver): Deliver;
  /** What is asked for when the figures are read. */
  watch(state: {
    readonly health: () => Condition["health"];
    readonly reads: Pick<RegisterReads, "caseIndex" | "entryCount" | "runningCases" | "today">;
    readonly readiness: () => Readiness;
    readonly now: () => number;
  }): void;
  /** Adds what the process itself uses: memory, processor, event loop. */
  addProcess(): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "ki_register_graph_requests_total",
    help: "Answers of Graph by status; 0 where none came",
    labelNames: ["status"],
    registers,
  });
  const pauses = new Counter({
    name: "ki_register_graph_pauses_total",
    help: "How often the tenant asked for patience",
    registers,
  });
  const paused = new Counter({
    name: "ki_register_graph_pause_seconds_total",
    help: "How much patience the tenant asked for",
    registers,
  });
  const cards = new Counter({
    name: "ki_register_cards_total",
    help: "Cards by what became of sending (send) or updating (update) them",
    labelNames: ["kind", "outcome", "reason"],
    registers,
  });
  const count = (
    kind: "send" | "update",
    outcome: Awaited<ReturnType<Deliver["send"] | Deliver["update"]>>,
  ) => {
    const reason = outcome.kind === "failed" ? outcome.reason : "";
    cards.inc({ kind, outcome: outcome.kind, reason });
  };

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    onAnswer: ({ status }) => requests.inc({ status: String(status) }),
    countedPause: (pause) => ({
      ...pause,
      hold(milliseconds) {
        pauses.inc();
        paused.inc(milliseconds / 1_000);
        pause.hold(milliseconds);
      },
    }),
    countedDeliver: (deliver) => ({
      ...deliver,
      async send(message) {
        const outcome = await deliver.send(message);
        count("send", outcome);
        return outcome;
      },
      async update(message) {
        const outcome = await deliver.update(message);
        count("update", outcome);
        return outcome;
      },
    }),
    watch: (state) => addStateGauges(registers, state),
    addProcess: () => collectDefaultMetrics({ register: registry }),
  };
}

function addStateGauges(
  registers: Registry[],
  { health, now, readiness, reads }: Parameters<Metrics["watch"]>[0],
): void {
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name: `ki_register_${name}`,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  const rounds = () => health().rounds;
  async function countRunning(fits: (found: CaseInEntry) => boolean): Promise<number> {
    await reads.caseIndex.sync();
    let count = 0;
    await visitInTurns(reads.runningCases(), (found) => {
      if (fits(found)) count += 1;
    });
    return count;
  }
  gauge("ready", "1 where /readyz is 200", () => (readiness().status === "ready" ? 1 : 0));
  gauge("rounds_ended", "Rounds that ended well since the start", () => rounds().ended);
  gauge("rounds_failed", "Rounds that failed since the start", () => rounds().failed);
  gauge("round_age_seconds", "Since the last round ended well", () => {
    const { lastEndedAt } = rounds();
    return lastEndedAt === undefined ? 0 : (now() - lastEndedAt) / 1_000;
  });
  gauge("doubts", "Reasons for which nothing is written", () => health().doubts.length);
  gauge("entries", "Applications", () => reads.entryCount());
  gauge("cases_running", "Cases that are not closed", () => countRunning(() => true));
  gauge("cases_overdue", "Running cases whose day has passed", () => {
    const today = reads.today();
    return countRunning(({ evaluationCase: { due } }) => due !== null && due < today);
  });
}
