import { GraphError } from "#sharepoint/graphError.ts";
import { checkBot } from "./checkBot.ts";
import { checkChains } from "./checkChains.ts";
import { checkClock } from "./checkClock.ts";
import type { Check, CheckContext } from "./checkContext.ts";
import { checkDelta } from "./checkDelta.ts";
import { checkGrant } from "./checkGrant.ts";
import { checkInstall } from "./checkInstall.ts";
import { checkItems } from "./checkItems.ts";
import { checkLists } from "./checkLists.ts";
import { checkPeople } from "./checkPeople.ts";
import { checkPresence } from "./checkPresence.ts";
import { checkSample } from "./checkSample.ts";
import { checkSite } from "./checkSite.ts";
import { checkSubscriptions } from "./checkSubscriptions.ts";
import { checkWrite } from "./checkWrite.ts";
import { type CheckName, type Finding, fault } from "./finding.ts";

/** In the order of what depends on what: the first fault is mostly the cause of the others. */
const CHECKS: readonly Check[] = [
  checkGrant,
  checkSite,
  checkLists,
  checkWrite,
  checkDelta,
  checkClock,
  checkPeople,
  checkSample,
  checkSubscriptions,
  checkBot,
  checkInstall,
  checkPresence,
  checkItems,
  checkChains,
];

export interface CheckReport {
  readonly check: CheckName;
  readonly findings: readonly Finding[];
}

/** Runs every check, one after the other; one that fails never stops the others. */
export async function runChecks(
  context: CheckContext,
  report: (one: CheckReport) => void,
): Promise<void> {
  for (const { name, run } of CHECKS) {
    const findings = await run(context).catch((error: unknown) => [faultOf(error)]);
    report({ check: name, findings });
  }
}

function faultOf(error: unknown): Finding {
  if (error instanceof GraphError) {
    if (error.graphCode === "unreachable") {
      return fault("unreachable", (texts) => texts.unreachable(error.message));
    }
    if (error.status === 429) return fault("throttled", (texts) => texts.throttled());
  }
  const reason = error instanceof Error ? error.message : String(error);
  return fault("failed", (texts) => texts.failed(reason));
}
