import { coordinatorProblem } from "#domain/cases/caseCoordinator.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { responsibleInCase } from "#domain/cases/independence.ts";
import type { ChangeAction } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import {
  type CaseChange,
  type CaseWriteProblem,
  changeCaseInEntry,
} from "#register/cases/changeCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { type CaseInEntry, findCase, seekCase } from "#register/memory/findCase.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CommandProblem, Written } from "#register/memory/problems.ts";
import { refusedByMemory } from "#register/memory/refusedByMemory.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";

export type Transition = Result<EvaluationCase, CaseProblem>;

/** A refusal that says what it is about, beside its code. */
export interface DetailedProblem {
  readonly code: CommandProblem;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One step of a case: who may take it, and what it makes of the case. */
export interface CaseCommand<Input, Refused extends DetailedProblem = never> {
  readonly action: ChangeAction | ((input: Input) => ChangeAction);
  /** A reviewer or reader is asked for by the step. */
  readonly who: "responsible" | "coordinator" | "reviewer" | "reader";
  /** The case revision the person saw, and why they act; answers name the target revision instead, in their step. */
  readonly seen?: (input: Input) => Seen;
  readonly step: (taken: TakenStep<Input>) => Result<EvaluationCase, CaseProblem | Refused>;
}

export interface Revised {
  readonly revision: number;
}

export interface Seen extends Revised {
  readonly reason?: string | undefined;
}

export interface TakenStep<Input> {
  readonly input: Input;
  readonly evaluationCase: EvaluationCase;
  readonly entry: Entry;
  readonly actor: CaseActor;
  /** Who acts, and who answers for the entry or has since the case began, as the domain asks for both. */
  readonly coordinating: { readonly by: CaseActor; readonly ownerIds: readonly string[] };
  readonly acting: Acting;
  readonly when: CaseMoment;
}

/** A command as everybody calls it. */
export type RunsCase<Input, Refused = never> = (
  caseKey: string,
  input: Input,
  acting: Acting,
) => Written<CaseInEntry, Refused>;

/** Makes commands of steps: reads case and entry afresh, takes the step, writes it, and brings the entry after it. */
export function caseRunner(context: Context) {
  return <Input, Refused extends DetailedProblem = never>(
    command: CaseCommand<Input, Refused>,
  ): RunsCase<Input, Refused> =>
    async (caseKey, input, acting) => {
      const found = await seekCase(context, caseKey);
      if (found === undefined) return err("notFound");
      const { no } = found.entry;
      const refused = await refusedByMemory(context, () =>
        refusalInMemory(context, caseKey, command, { acting, input }),
      );
      if (refused !== undefined) return err(refused);
      const done = await retryRaced(() =>
        context.withLock(no, () => runOnce(context, found, command, input, acting)),
      );
      if (!done.ok) return done;
      context.wake();
      return ok(findCase(context, caseKey) ?? found);
    };
}

/** For a command whose input says by itself what the person saw. */
export function seen(input: Seen): Seen {
  return input;
}

async function runOnce<Input, Refused extends DetailedProblem>(
  context: Context,
  { entry: { no }, evaluationCase: { key } }: CaseInEntry,
  command: CaseCommand<Input, Refused>,
  input: Input,
  acting: Acting,
): Promise<Result<null, CommandProblem | CaseWriteProblem | Refused>> {
  const written = await changeCaseInEntry(
    context,
    { entryNo: no, key },
    (evaluationCase, entry, when) =>
      tryStep(command, { evaluationCase, entry, input, acting, when }),
  );
  // Whoever pressed a button waits in front of it: the round that is woken now brings the entry after its case.
  if (written.ok && acting.channel !== "card") await deriveEntry(context, no);
  return written;
}

/** What somebody tries, and on what. */
type Tried<Input> = Omit<TakenStep<Input>, "actor" | "coordinating">;

function tryStep<Input, Refused extends DetailedProblem>(
  command: CaseCommand<Input, Refused>,
  tried: Tried<Input>,
): Result<CaseChange, CommandProblem | Refused> {
  const { acting, entry, evaluationCase, input } = tried;
  const actor = actorIn(entry, acting.viewer);
  if (!mayTry(command, entry, acting)) return err("forbidden");
  // A coordinator or reviewer who owns the entry is refused as its owner, in the domain's words.
  const by = inRole(command.who, actor);
  const coordinating = { by, ownerIds: responsibleInCase(entry, evaluationCase) };
  const denied = command.who === "coordinator" ? coordinatorProblem(coordinating) : undefined;
  if (denied !== undefined) return err(denied);
  const saw = command.seen?.(input);
  if (saw !== undefined && saw.revision !== evaluationCase.revision) {
    return err("changedMeanwhile");
  }
  const next = command.step({ ...tried, actor: by, coordinating });
  if (!next.ok) return next;
  const action = typeof command.action === "string" ? command.action : command.action(input);
  const note = { action, actor: by, channel: acting.channel, reason: saw?.reason };
  return ok({ next: next.value, note });
}

/** Refusals for the sake of who asks, and of a state that memory knows to be over. The others are the lists' to say. */
function refusalInMemory<Input, Refused extends DetailedProblem>(
  context: Context,
  key: string,
  command: CaseCommand<Input, Refused>,
  { acting, input }: Pick<Tried<Input>, "acting" | "input">,
): CommandProblem | Refused | undefined {
  const found = findCase(context, key);
  if (found === undefined) return undefined;
  const tried = tryStep(command, { ...found, acting, input, when: momentOf(context) });
  if (tried.ok) return undefined;
  const saw = command.seen?.(input);
  const isKnown = saw !== undefined && saw.revision <= found.evaluationCase.revision;
  return isKnown || ABOUT_PERSONS.has(tried.problem) ? tried.problem : undefined;
}
const ABOUT_PERSONS: ReadonlySet<unknown> = new Set<CommandProblem>([
  "forbidden",
  "notAllowed",
  "ownCase",
  "needsCoordinator",
  "statementOwnEntry",
]);

function mayTry(
  { who }: Pick<CaseCommand<never>, "who">,
  entry: Entry,
  { viewer }: Acting,
): boolean {
  if (who === "reviewer" || who === "reader" || isCoordinator(viewer)) return true;
  return who === "responsible" && relationTo(entry, viewer.person.id) !== undefined;
}

/** The role in which somebody acts, where the step says it. */
function inRole(who: CaseCommand<never>["who"], actor: CaseActor): CaseActor {
  return who === "coordinator" || who === "reviewer" ? { ...actor, role: who } : actor;
}
