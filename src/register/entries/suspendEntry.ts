import type { ChangeAction } from "#domain/change.ts";
import { type Entry, type EntryNo, operationStatusOf } from "#domain/entry/entry.ts";
import { withValues } from "#domain/entry/intake.ts";
import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import { liftProblem } from "#domain/entry/operationStatus.ts";
import {
  isInUse,
  mayLiftSuspension,
  suspendedByHand,
  suspendingRole,
  USED_AGAIN_AS,
  type UsedAgainAs,
  withoutSuspension,
} from "#domain/entry/suspension.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { usageFacts } from "./usageFacts.ts";
import { type EntryWriteProblem, writeEntry } from "./writeEntry.ts";

export interface Suspending {
  readonly reason: string;
}

export interface Lifting extends Suspending {
  readonly to: UsedAgainAs;
}

type SuspensionProblem =
  | EntryWriteProblem
  | OperationProblem
  | "forbidden"
  | "notInUse"
  | "notSuspended"
  | "ownCase"
  | "reasonMissing";

/** Takes an application out of use by hand (workflow §2, operation status). The caller holds the entry's lock. */
export async function suspendEntry(
  context: Context,
  no: EntryNo,
  { reason }: Suspending,
  acting: Acting,
): Promise<Result<StoredEntry, SuspensionProblem>> {
  const may = (entry: Entry) => suspendingRole(entry, acting.viewer) !== undefined;
  if (await isForbidden(context, no, may)) return err("forbidden");
  return writeStep(context, no, { action: "suspended", acting, reason }, async (entry, said) => {
    const role = suspendingRole(entry, acting.viewer);
    if (role === undefined) return err("forbidden");
    if (operationStatusOf(entry) === "suspended") return err("noChange");
    if (!isInUse(entry)) return err("notInUse");
    const { today } = momentOf(context);
    const values = suspendedByHand(entry.values, { role, reason: said }, today);
    return ok({ entry: { ...entry, values }, role });
  });
}

/** Puts a suspended application back into use, where an approval since then or the evaluated version allows it. */
export async function liftSuspension(
  context: Context,
  no: EntryNo,
  { reason, to }: Lifting,
  acting: Acting,
): Promise<Result<StoredEntry, SuspensionProblem>> {
  if (!isCoordinator(acting.viewer)) return err("forbidden");
  return writeStep(context, no, { action: "suspensionLifted", acting, reason }, async (entry) => {
    if (operationStatusOf(entry) !== "suspended") return err("notSuspended");
    if (!mayLiftSuspension(entry, acting.viewer)) return err("ownCase");
    const problem = liftProblem(entry, to, await usageFacts(context, entry));
    if (problem !== undefined) return err(problem);
    const values = withValues(withoutSuspension(entry.values), { operationStatus: to });
    return ok({ entry: { ...entry, values }, role: "coordinator" });
  });
}

/** Why a suspended application may not go back into use, for each way to use it; undefined where nothing is in the way. */
export async function liftObstacles(
  context: Context,
  entry: Entry,
): Promise<ReadonlyMap<UsedAgainAs, OperationProblem | undefined>> {
  const facts = await usageFacts(context, entry);
  return new Map(USED_AGAIN_AS.map((to) => [to, liftProblem(entry, to, facts)]));
}

/** The entry after the step, and in which role it was taken. */
interface Step {
  readonly entry: Entry;
  readonly role: ActorRole;
}

async function writeStep(
  context: Context,
  no: EntryNo,
  input: { readonly action: ChangeAction; readonly acting: Acting; readonly reason: string },
  step: (entry: Entry, reason: string) => Promise<Result<Step, SuspensionProblem>>,
): Promise<Result<StoredEntry, SuspensionProblem>> {
  const { acting, action } = input;
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const reason = input.reason.trim();
  const next = await step(recordToEntry(synced.record, synced.revision), reason);
  if (!next.ok) return next;
  if (reason === "") return err("reasonMissing");
  const actor = { ...acting.viewer.person, role: next.value.role };
  return writeEntry(context, synced, next.value.entry, acting, { action, reason, actor });
}
