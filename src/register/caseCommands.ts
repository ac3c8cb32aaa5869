import {
  answerQuery,
  askQuery,
  decideCase,
  extendCase,
  raiseToFull,
  withdrawCase,
} from "#domain/caseDecision.ts";
import type { CaseProblem } from "#domain/caseProblem.ts";
import {
  answerCase,
  endObjection,
  objectToAnswer,
  reportNotMine,
} from "#domain/caseTransitions.ts";
import type { ChangeAction } from "#domain/change.ts";
import { type Entry, operationStatusOf, responsiblePersons, riskClassOf } from "#domain/entry.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "#domain/evaluationCase.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { isCoordinator, relationTo } from "#domain/roles.ts";
import { actorIn } from "./actor.ts";
import { momentOf } from "./caseOpening.ts";
import { caseToRecord, type KeptCase, recordToCase } from "./caseRecord.ts";
import type { Context } from "./context.ts";
import { deriveEntry } from "./deriving.ts";
import { findCase } from "./findCase.ts";
import { laterKey } from "./ledger.ts";
import type { CommandProblem } from "./problems.ts";
import { reassign } from "./reassign.ts";
import type { Acting, CaseInEntry, RegisterCommands } from "./register.ts";
import { freshEntry, settleCase } from "./settling.ts";

const TRIES = 5;

type CaseCommands = Pick<
  RegisterCommands,
  | "answerCase"
  | "answerQuery"
  | "reportNotMine"
  | "remindLater"
  | "decideCase"
  | "askQuery"
  | "objectToAnswer"
  | "extendCase"
  | "withdrawCase"
  | "reassign"
>;

interface Step {
  readonly evaluationCase: EvaluationCase;
  readonly entry: Entry;
  readonly actor: CaseActor;
  readonly when: CaseMoment;
}
type Transition = Result<EvaluationCase, CaseProblem>;

export function caseCommands(context: Context): CaseCommands {
  const run = (caseKey: string, acting: Acting, command: CaseCommand) =>
    runCommand(context, caseKey, acting, command);

  return {
    answerCase: (caseKey, { answer, targetRevision }, acting) =>
      run(caseKey, acting, {
        action: "answered",
        who: "responsible",
        step: ({ actor, entry, evaluationCase, when }) => {
          const { role } = actor;
          if (role !== "owner" && role !== "deputy" && role !== "coordinator")
            return err("notAllowed");
          return answerCase(
            evaluationCase,
            {
              targetRevision,
              answer,
              by: { id: actor.id, name: actor.name, role },
              channel: acting.channel,
              riskClass: riskClassOf(entry),
              operationStatus: operationStatusOf(entry),
            },
            when,
          );
        },
      }),

    answerQuery: (caseKey, text, acting) =>
      run(caseKey, acting, {
        action: "queryAnswered",
        who: "responsible",
        step: ({ actor, evaluationCase, when }) =>
          answerQuery(evaluationCase, { text, by: actor, channel: acting.channel }, when),
      }),

    reportNotMine: (caseKey, { namedName, targetRevision }, acting) =>
      run(caseKey, acting, {
        action: "notMine",
        who: "responsible",
        step: ({ actor, evaluationCase, when }) => {
          if (evaluationCase.state !== "requested") return err("notRequested");
          if (evaluationCase.targetRevision !== targetRevision) return err("superseded");
          const by = { id: actor.id, name: actor.name };
          const named = namedName === undefined ? {} : { named: { id: "", name: namedName } };
          return reportNotMine(evaluationCase, { by, ...named }, when);
        },
      }),

    async remindLater(caseKey, on, acting) {
      const found = findCase(context, caseKey);
      if (found === undefined) return err("notFound");
      if (relationTo(found.entry, acting.viewer.person.id) === undefined) return err("forbidden");
      if (found.evaluationCase.state !== "requested") return err("notRequested");
      await context.keyValues.put(laterKey(caseKey, acting.viewer.person.id), { on });
      context.wake();
      return ok(found);
    },

    decideCase: (caseKey, input, acting) =>
      run(caseKey, acting, {
        action: "decided",
        who: "coordinator",
        revision: input.revision,
        reason: input.reason,
        step: ({ actor, entry, evaluationCase, when }) => {
          const current = riskClassOf(entry);
          // A short evaluation that ends in another class is a full one; deciding so raises it.
          const raises =
            evaluationCase.depth === "short" &&
            input.riskClass !== undefined &&
            input.riskClass !== current &&
            input.decision !== "rejected";
          const raised: Transition = raises
            ? raiseToFull(evaluationCase, { reason: input.reason, by: actor }, when)
            : ok(evaluationCase);
          if (!raised.ok) return raised;
          return decideCase(
            raised.value,
            {
              decision: input.decision,
              reason: input.reason,
              ...(input.riskClass === undefined ? {} : { riskClass: input.riskClass }),
              ...(input.validUntil === undefined ? {} : { validUntil: input.validUntil }),
              currentRiskClass: current,
              operationStatus: operationStatusOf(entry),
              by: actor,
              ownerIds: responsibleIds(entry),
            },
            when,
          );
        },
      }),

    askQuery: (caseKey, { revision, text }, acting) =>
      run(caseKey, acting, {
        action: "queried",
        who: "coordinator",
        revision,
        step: ({ actor, evaluationCase, when }) =>
          askQuery(evaluationCase, { text, by: actor }, when),
      }),

    objectToAnswer: (caseKey, { depth, reason, revision }, acting) =>
      run(caseKey, acting, {
        action: depth === undefined ? "confirmedUnchanged" : "objected",
        who: "coordinator",
        revision,
        reason,
        step: ({ actor, entry, evaluationCase, when }) =>
          depth === undefined
            ? endObjection(
                evaluationCase,
                { by: actor, ownerIds: responsibleIds(entry), needsCoordinator: true },
                when,
              )
            : objectToAnswer(evaluationCase, { depth, reason: reason ?? "", by: actor }, when),
      }),

    extendCase: (caseKey, { reason, revision, workingDays }, acting) =>
      run(caseKey, acting, {
        action: "extended",
        who: "coordinator",
        revision,
        reason,
        step: ({ actor, evaluationCase, when }) =>
          extendCase(evaluationCase, { workingDays, reason, by: actor }, when),
      }),

    withdrawCase: (caseKey, { reason, revision }, acting) =>
      run(caseKey, acting, {
        action: "withdrawn",
        who: "anybody",
        revision,
        reason,
        step: ({ actor, entry, evaluationCase, when }) =>
          withdrawCase(
            evaluationCase,
            { reason, by: actor, operationStatus: operationStatusOf(entry) },
            when,
          ),
      }),

    reassign: (caseKey, input, acting) => reassign(context, caseKey, input, acting),
  };
}

interface CaseCommand {
  readonly action: ChangeAction;
  readonly who: "responsible" | "coordinator" | "anybody";
  /** The case revision the person saw; answers name the target revision instead, in their step. */
  readonly revision?: number;
  readonly reason?: string | undefined;
  readonly step: (step: Step) => Transition;
}

/** Re-reads case and entry, takes the step, writes it, and brings the entry's evaluation columns after it. */
async function runCommand(
  context: Context,
  caseKey: string,
  acting: Acting,
  command: CaseCommand,
): Promise<Result<CaseInEntry, CommandProblem>> {
  const found = findCase(context, caseKey) ?? (await findAfresh(context, caseKey));
  if (found === undefined) return err("notFound");
  for (let tries = 0; tries < TRIES; tries++) {
    const done = await context.withLock(found.entry.no, () =>
      runOnce(context, caseKey, acting, command),
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
  caseKey: string,
  acting: Acting,
  command: CaseCommand,
): Promise<Result<null, CommandProblem | "raced">> {
  const settled = await settleCase(context, caseKey);
  const kept: KeptCase | undefined =
    settled === undefined ? undefined : recordToCase(settled.record, settled.revision);
  if (settled === undefined || kept === undefined) return err("notFound");
  const entry = await freshEntry(context, kept.evaluationCase.entryNo);
  if (entry === undefined) return err("notFound");
  const actor = actorIn(entry, acting.viewer);
  const relation = relationTo(entry, actor.id);
  const coordinator = isCoordinator(acting.viewer);
  if (command.who === "responsible" && relation === undefined && !coordinator)
    return err("forbidden");
  if (command.who === "coordinator" && !coordinator) return err("forbidden");
  // A coordinator who owns the entry is refused as its owner, in the domain's words.
  const by = command.who === "coordinator" ? { ...actor, role: "coordinator" as const } : actor;
  if (command.revision !== undefined && command.revision !== kept.evaluationCase.revision) {
    return err("changedMeanwhile");
  }
  const next = command.step({
    evaluationCase: kept.evaluationCase,
    entry,
    actor: by,
    when: momentOf(context),
  });
  if (!next.ok) return next;
  const written = await context.cases.write(
    settled,
    caseToRecord({ ...kept, evaluationCase: next.value }),
    { action: command.action, actor: by, channel: acting.channel, reason: command.reason },
  );
  if (!written.ok) {
    if (written.problem === "tooLong" || written.problem === "noChange")
      return err(written.problem);
    return written.problem === "gone" ? err("notFound") : err("raced");
  }
  await deriveEntry(context, entry.no);
  return ok(null);
}

/** A card can name a case that another replica has just opened. */
async function findAfresh(context: Context, caseKey: string): Promise<CaseInEntry | undefined> {
  await Promise.all([context.replica.entryItems.sync(), context.replica.caseItems.sync()]);
  return findCase(context, caseKey);
}

function responsibleIds(entry: Entry): readonly string[] {
  return responsiblePersons(entry).map(({ id }) => id);
}
