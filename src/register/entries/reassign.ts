import { withValues } from "#domain/entry/intake.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok } from "#domain/result.ts";
import { closeOpenHandovers } from "#register/cases/handover.ts";
import { actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { findCase } from "#register/memory/findCase.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import type { RegisterCommands } from "#register/register.ts";

type Reassign = RegisterCommands["reassign"];

/** Names new responsible persons for the entry of a running case; the case and its deadline stay. */
export async function reassign(
  context: Context,
  ...[caseKey, { deputy, owner, reason, revision }, acting]: Parameters<Reassign>
): ReturnType<Reassign> {
  const found = findCase(context, caseKey);
  if (found === undefined) return err("notFound");
  if (!isCoordinator(acting.viewer)) return err("forbidden");
  if (found.evaluationCase.revision !== revision) return err("changedMeanwhile");
  if (found.evaluationCase.closedOn !== null) return err("notRunning");
  const written = await context.withLock(found.entry.no, async () => {
    const synced = await reconcileEntry(context, found.entry.no);
    if (synced === undefined) return err("notFound" as const);
    const entry = recordToEntry(synced.record, synced.revision);
    const values = withValues(entry.values, {
      ownerId: owner.id,
      ownerName: owner.name,
      ...(deputy === undefined ? {} : { deputyId: deputy.id, deputyName: deputy.name }),
    });
    const note = {
      action: "reassigned",
      actor: actorIn(entry, acting.viewer),
      channel: acting.channel,
      reason,
    } as const;
    const named = await context.entries.write(synced, entryToRecord({ ...entry, values }), note);
    if (!named.ok && named.problem !== "noChange") return named;
    // To confirm who is responsible settles what was said about it, too.
    const isInSync = await closeOpenHandovers(context, caseKey, note);
    return isInSync ? ok(null) : named;
  });
  context.wake();
  if (written.ok) return ok(findCase(context, caseKey) ?? found);
  return written.problem === "gone" || written.problem === "notFound"
    ? err("notFound")
    : written.problem === "notUnique"
      ? err("changedMeanwhile")
      : err(written.problem);
}
