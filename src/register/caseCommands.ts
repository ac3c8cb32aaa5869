import {
  answerQuery,
  askQuery,
  decideCase,
  extendCase,
  raiseToFull,
  settleSuspension,
  withdrawCase,
} from "#domain/caseDecision.ts";
import { writeNote } from "#domain/caseNote.ts";
import {
  answerCase,
  endObjection,
  objectToAnswer,
  reportNotMine,
} from "#domain/caseTransitions.ts";
import { type Entry, operationStatusOf, responsiblePersons, riskClassOf } from "#domain/entry.ts";
import { isReminderDay } from "#domain/reminderDay.ts";
import { err, ok } from "#domain/result.ts";
import { relationTo } from "#domain/roles.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { findCase } from "./findCase.ts";
import { laterKey } from "./ledger.ts";
import { reassign } from "./reassign.ts";
import type { Acting, RegisterCommands } from "./register.ts";
import { resend } from "./resend.ts";
import { type CaseCommand, findAfresh, runCaseCommand, type Transition } from "./runCaseCommand.ts";

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
  | "settleSuspension"
  | "raiseToFull"
  | "noteCase"
  | "resend"
>;

export function caseCommands(context: Context): CaseCommands {
  const run = (caseKey: string, acting: Acting, command: CaseCommand) =>
    runCaseCommand(context, caseKey, acting, command);

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
          // Who coordinates names somebody else by `reassign`.
          if (actor.role !== "owner" && actor.role !== "deputy") return err("notAllowed");
          if (evaluationCase.state !== "requested") return err("notRequested");
          if (evaluationCase.targetRevision !== targetRevision) return err("superseded");
          const by = { id: actor.id, name: actor.name };
          const named = namedName === undefined ? {} : { named: { id: "", name: namedName } };
          return reportNotMine(evaluationCase, { by, ...named }, when);
        },
      }),

    async remindLater(caseKey, on, acting) {
      const found = findCase(context, caseKey) ?? (await findAfresh(context, caseKey));
      if (found === undefined) return err("notFound");
      if (relationTo(found.entry, acting.viewer.person.id) === undefined) return err("forbidden");
      if (found.evaluationCase.state !== "requested") return err("notRequested");
      if (!isReminderDay(on, dayAt(context.now()))) return err("badReminderDay");
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

    settleSuspension: (caseKey, { confirm, reason, revision }, acting) =>
      run(caseKey, acting, {
        action: confirm ? "suspensionConfirmed" : "suspensionDeclined",
        who: "coordinator",
        revision,
        reason,
        step: ({ actor, entry, evaluationCase, when }) =>
          settleSuspension(
            evaluationCase,
            { confirm, reason, by: actor, ownerIds: responsibleIds(entry) },
            when,
          ),
      }),

    raiseToFull: (caseKey, { reason, revision }, acting) =>
      run(caseKey, acting, {
        action: "raised",
        who: "coordinator",
        revision,
        reason,
        step: ({ actor, evaluationCase, when }) =>
          raiseToFull(evaluationCase, { reason, by: actor }, when),
      }),

    noteCase: (caseKey, { note, revision }, acting) =>
      run(caseKey, acting, {
        action: "noted",
        who: "coordinator",
        revision,
        step: ({ actor, entry, evaluationCase }) =>
          writeNote(evaluationCase, { note, by: actor, ownerIds: responsibleIds(entry) }),
      }),

    reassign: (caseKey, input, acting) => reassign(context, caseKey, input, acting),

    resend: (caseKey, personId, acting) => resend(context, caseKey, personId, acting),
  };
}

function responsibleIds(entry: Entry): readonly string[] {
  return responsiblePersons(entry).map(({ id }) => id);
}
