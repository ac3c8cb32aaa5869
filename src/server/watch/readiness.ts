import type { Health } from "#register/createRegister.ts";
import type { RoundsState } from "#register/round/loop.ts";
import type { Doubt } from "#register/store/doubts.ts";
import { LISTS } from "#sharepoint/columns.ts";
import { type SiteFault, stopsWriting } from "#sharepoint/siteFaults.ts";
import type { GraphReason } from "./graphWatch.ts";

/** What `/readyz` says: `notices` are what the register works with all the same, later or less well. */
export interface Readiness {
  /** `impaired`: nothing is doubted, but what the register lives by does not work. */
  readonly status: Health["state"] | "impaired" | "stopping";
  readonly reasons: readonly Reason[];
  readonly notices: readonly Reason[];
}

interface Reason {
  /** Of a fault of the site, of a doubt, or one of these codes. */
  readonly code: string;
  readonly list?: string;
  readonly column?: string;
  readonly gone?: number;
  readonly left?: number;
}

/** What the service knows of itself and of what it lives by. */
export interface Condition {
  readonly health: Health;
  readonly siteFaults: readonly SiteFault[];
  /** Whether Graph tells this service of no changes. */
  readonly lacksNotifications: boolean;
  readonly graph: GraphReason | undefined;
  /** Whether the service's own sign-in fails. */
  readonly lacksToken: boolean;
  /** Whether loading was tried and failed. */
  readonly failedToLoad: boolean;
  readonly isStopping: boolean;
}

/** One round fails for the sake of one answer; three have seen more. */
const FAILED_ROUNDS = 3;
/** The longest round, a thousand new versions under a throttling tenant, takes twenty minutes. */
const ROUND_LIMIT_MS = 30 * 60_000;

/** Whether the register works as it is meant to, and why not; codes only. */
export function readinessOf(condition: Condition, now: number): Readiness {
  const { health, isStopping } = condition;
  const reasons = [...health.doubts.map(doubtReason), ...impairments(condition, now)];
  const notices = noticesOf(condition);
  if (isStopping) return { status: "stopping", reasons, notices };
  const status = health.state === "ready" && reasons.length > 0 ? "impaired" : health.state;
  return { status, reasons, notices };
}

function impairments(condition: Condition, now: number): readonly Reason[] {
  const { failedToLoad, graph, health, lacksToken } = condition;
  const isLoading = health.state === "loading";
  return [
    ...(lacksToken ? [{ code: "noToken" }] : []),
    ...(graph === undefined ? [] : [{ code: graph }]),
    ...(isLoading && failedToLoad ? [{ code: "loadFailed" }] : []),
    ...(isLoading ? [] : roundReasons(health.rounds, now)),
  ];
}

function roundReasons(rounds: RoundsState, now: number): readonly Reason[] {
  if (rounds.failedInARow >= FAILED_ROUNDS) return [{ code: "roundsFail" }];
  const { lastEndedAt = now } = rounds;
  return now - lastEndedAt > ROUND_LIMIT_MS ? [{ code: "roundLate" }] : [];
}

function noticesOf({ health, lacksNotifications, siteFaults }: Condition): readonly Reason[] {
  return [
    ...siteFaults.filter((fault) => !stopsWriting(fault)).map(faultReason),
    ...(health.lacksDelta ? [{ code: "noDelta" }] : []),
    ...(lacksNotifications ? [{ code: "noChangeNotifications" }] : []),
  ];
}

export function doubtReason(doubt: Doubt): Reason {
  switch (doubt.kind) {
    case "siteFault":
      return faultReason(doubt.fault);
    case "listGone":
      return { code: doubt.kind, list: LISTS[doubt.list].displayName };
    case "itemsVanished": {
      const { gone, kind, left, list } = doubt;
      return { code: kind, list: LISTS[list].displayName, gone, left };
    }
  }
}

function faultReason(fault: SiteFault): Reason {
  const column = "column" in fault ? { column: fault.column } : {};
  return { code: fault.kind, list: fault.list, ...column };
}
