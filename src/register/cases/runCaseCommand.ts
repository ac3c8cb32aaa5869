import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { ChangeAction } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { isCoordinator, relationTo } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import type { Acting } from "#register/memory/actor.ts";
import { actorIn } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { findCase, seekCase } from "#register/memory/findCase.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CommandProblem } from "#register/memory/problems.ts";

const TRIES = 5;

interface Step {
  readonly evaluationCase: EvaluationCase;
  readonly entry: Entry;
  readonly actor: CaseActor;
  readonly when: CaseMoment;
}
export type Transition = Result<EvaluationCase, CaseProblem>;

/** One step of a case: who may take it, and what it makes of the case. */
export interface CaseCommand {
  readonly action: ChangeAction;
  readonly who: "responsible" | "coordinator" | "reviewer" | "anybody";
  /** The case revision the person saw; answers name the target revision instead, in their step. */
  readonly revision?: number;
  readonly reason?: string | undefined;
  readonly step: (step: Step) => Transition;
}

/** Re-reads case and entry, takes the step, writes it, and brings the entry's evaluation columns after it. */
export async function runCaseCommand(
  context: Context,
  caseKey: string,
  acting: Acting,
  command: CaseCommand,
): Promise<Result<CaseInEntry, CommandProblem>> {
  const found = await seekCase(context, caseKey);
  if (found === undefined) return err("notFound");
  for (let tries = 0; tries < TRIES; tries++) {
    const done = await context.withLock(found.entry.no, () =>
      runOnce(context, found, acting, command),
    );
    if (done.ok) {
      context.wake();
      return ok(findCase(context, caseKey) ?? found);
    }
    if (done.problem !== "raced") return err(done.problem);
  }
  return err("changedMeanwhile");
}

async function runOnce(
  context: Context,
  found: CaseInEntry,
  acting: Acting,
  command: CaseCommand,
): Promise<Result<null, CommandProblem | "raced">> {
  const [fresh, entry] = await Promise.all([
    freshCase(context, found.evaluationCase.key),
    freshEntry(context, found.entry.no),
  ]);
  if (fresh === undefined || entry === undefined) return err("notFound");
  const { evaluationCase, synced } = fresh;
  const actor = actorIn(entry, acting.viewer);
  const relation = relationTo(entry, actor.id);
  const coordinator = isCoordinator(acting.viewer);
  if (command.who === "responsible" && relation === undefined && !coordinator)
    return err("forbidden");
  if (command.who === "coordinator" && !coordinator) return err("forbidden");
  // A coordinator or reviewer who owns the entry is refused as its owner, in the domain's words.
  const by = inRole(command.who, actor);
  if (command.revision !== undefined && command.revision !== evaluationCase.revision) {
    return err("changedMeanwhile");
  }
  const next = command.step({
    evaluationCase: evaluationCase,
    entry,
    actor: by,
    when: momentOf(context),
  });
  if (!next.ok) return next;
  const written = await context.cases.write(synced, caseToRecord(next.value), {
    action: command.action,
    actor: by,
    channel: acting.channel,
    reason: command.reason,
  });
  if (!written.ok) {
    if (written.problem === "tooLong" || written.problem === "noChange")
      return err(written.problem);
    return written.problem === "gone" ? err("notFound") : err("raced");
  }
  // Whoever pressed a button waits in front of it: the round that is woken now brings the entry after its case.
  if (acting.channel !== "card") await deriveEntry(context, entry.no);
  return ok(null);
}

/** The role in which somebody acts, where the step says it. */
function inRole(who: CaseCommand["who"], actor: CaseActor): CaseActor {
  return who === "coordinator" || who === "reviewer" ? { ...actor, role: who } : actor;
}
