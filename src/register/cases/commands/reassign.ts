import { closeHandovers } from "#domain/cases/handover.ts";
import { withValues } from "#domain/entry/intake.ts";
import type { Person } from "#domain/people/person.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok } from "#domain/result.ts";
import { changeCase } from "#register/cases/changeCase.ts";
import { type Acting, coordinatorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { type CaseInEntry, findCase } from "#register/memory/findCase.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import type { Written } from "#register/memory/problems.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";

export interface Reassignment {
  readonly revision: number;
  readonly owner: Person;
  readonly deputy?: Person | undefined;
  readonly reason: string;
}

export async function reassign(
  context: Context,
  caseKey: string,
  { deputy, owner, reason, revision }: Reassignment,
  acting: Acting,
): Written<CaseInEntry> {
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
      actor: coordinatorIn(acting.viewer),
      channel: acting.channel,
      reason,
    } as const;
    const named = await context.entries.write(synced, entryToRecord({ ...entry, values }), note);
    if (!named.ok && named.problem !== "noChange") return named;
    // To confirm who is responsible settles what was said about it, too.
    return (await closeOpenHandovers(context, caseKey, note)) ? ok(null) : named;
  });
  context.wake();
  if (written.ok) return ok(findCase(context, caseKey) ?? found);
  const { problem } = written;
  if (problem === "gone" || problem === "notFound") return err("notFound");
  return err(problem === "notUnique" ? "changedMeanwhile" : problem);
}

/** True where there was something to close; what another process writes at the same time, the next round settles. */
async function closeOpenHandovers(
  context: Context,
  caseKey: string,
  note: ChangeNote,
): Promise<boolean> {
  const closed = await retryRaced(() =>
    changeCase(context, caseKey, (one, when) => {
      const next = closeHandovers(one, when);
      return next === one ? err("noChange") : ok({ next, note });
    }),
  );
  return closed.ok;
}
