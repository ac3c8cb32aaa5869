import type { CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  answerHandover,
  closeHandovers,
  followEntry,
  handOver,
  openHandovers,
} from "#domain/cases/handover.ts";
import type { ChangeAction } from "#domain/change.ts";
import { relationTo } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Acting } from "#register/memory/actor.ts";
import { actorIn, SYSTEM } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { findCase, seekCase } from "#register/memory/findCase.ts";
import { freshCase, freshEntry, reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { RegisterCommands } from "#register/register.ts";

const TRIES = 5;

type HandoverCommands = Pick<RegisterCommands, "acceptHandover" | "declineHandover">;

/**
 * The entry says who is responsible, the case follows: accepting writes the entry first. Whoever dies in between is
 * finished by the next round, which reads the acceptance from the entry.
 */
export function handoverCommands(context: Context): HandoverCommands {
  async function answer(
    caseKey: string,
    accept: boolean,
    acting: Acting,
  ): Promise<Result<CaseInEntry, CommandProblem>> {
    const found = await seekCase(context, caseKey);
    if (found === undefined) return err("notFound");
    for (let tries = 0; tries < TRIES; tries++) {
      const done = await context.withLock(found.entry.no, () =>
        answerOnce(context, found, accept, acting),
      );
      if (done.ok) {
        context.wake();
        return ok(findCase(context, caseKey) ?? found);
      }
      if (done.problem !== "raced") return err(done.problem);
    }
    return err("changedMeanwhile");
  }

  return {
    acceptHandover: (caseKey, acting) => answer(caseKey, true, acting),
    declineHandover: (caseKey, acting) => answer(caseKey, false, acting),
  };
}

async function answerOnce(
  context: Context,
  { evaluationCase: { key }, entry: { no } }: CaseInEntry,
  accept: boolean,
  acting: Acting,
): Promise<Result<null, CommandProblem | "raced">> {
  const { person } = acting.viewer;
  const fresh = await freshCase(context, key);
  const synced = await reconcileEntry(context, no);
  if (fresh === undefined || synced === undefined) return err("notFound");
  const { evaluationCase } = fresh;
  const answered = answerHandover(
    evaluationCase,
    { personId: person.id, accept },
    momentOf(context),
  );
  if (!answered.ok) return answered;
  if (answered.value === evaluationCase) return ok(null);
  const entry = recordToEntry(synced.record, synced.revision);
  // Before the entry changes: who accepts is not responsible yet.
  const actor = actorIn(entry, acting.viewer);
  const note = {
    action: accept ? "handoverAccepted" : "handoverDeclined",
    actor,
    channel: acting.channel,
    reason: key,
  } as const;
  if (accept) {
    const next = handOver(entry, evaluationCase, person.id);
    if (next === undefined) return err("handoverClosed");
    if (next !== entry) {
      const written = await context.entries.write(synced, entryToRecord(next), note);
      if (!written.ok) return err(written.problem === "gone" ? "notFound" : "raced");
    }
  } else if (relationTo(entry, person.id) !== undefined) {
    // Accepted already, by a process that died before it could say so in the case.
    return err("handoverClosed");
  }
  const { synced: before } = fresh;
  const record = caseToRecord(answered.value);
  const written = await context.cases.write(before, record, note);
  return written.ok ? ok(null) : err(written.problem === "gone" ? "notFound" : "raced");
}

/** The handovers that no longer fit who is responsible by the entry: accepted, or settled otherwise. */
export function staleHandovers(context: Context, cases: readonly EvaluationCase[]) {
  return cases.filter((one) => {
    if (openHandovers(one).length === 0) return false;
    const entry = context.replica.entry(one.entryNo);
    return entry !== undefined && followEntry(one, entry, momentOf(context)) !== one;
  });
}

export async function settleHandovers(
  context: Context,
  { entryNo, key }: EvaluationCase,
): Promise<void> {
  await context.withLock(entryNo, async () => {
    const entry = await freshEntry(context, entryNo);
    if (entry === undefined) return;
    await changeCase(
      context,
      key,
      { action: "handoverSettled", actor: SYSTEM, channel: "system" },
      (one, when) => followEntry(one, entry, when),
    );
  });
}

/** A coordinator has named the persons responsible. The caller holds the entry's lock. */
export function closeOpenHandovers(
  context: Context,
  caseKey: string,
  note: Parameters<typeof changeCase>[2],
): Promise<boolean> {
  return changeCase(context, caseKey, note, closeHandovers);
}

/** True where there was something to change; what another process writes at the same time, the next round settles. */
async function changeCase(
  context: Context,
  caseKey: string,
  note: {
    readonly action: ChangeAction;
    readonly reason?: string | undefined;
  } & Pick<Parameters<Context["cases"]["write"]>[2], "actor" | "channel">,
  change: (evaluationCase: EvaluationCase, when: CaseMoment) => EvaluationCase,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const fresh = await freshCase(context, caseKey);
    if (fresh === undefined) return false;
    const { evaluationCase, synced } = fresh;
    const next = change(evaluationCase, momentOf(context));
    if (next === evaluationCase) return false;
    const record = caseToRecord(next);
    const written = await context.cases.write(synced, record, note);
    if (written.ok) return true;
    if (written.problem === "gone") return false;
  }
  return false;
}
