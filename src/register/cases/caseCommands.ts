import {
  answerQuery,
  askQuery,
  decideCase,
  extendCase,
  raiseToFull,
  settleSuspension,
  withdrawCase,
} from "#domain/cases/caseDecision.ts";
import { assignHandler } from "#domain/cases/caseHandler.ts";
import { writeNote } from "#domain/cases/caseNote.ts";
import { answerCase, endObjection, objectToAnswer } from "#domain/cases/caseTransitions.ts";
import { nominate } from "#domain/cases/handover.ts";
import {
  type Entry,
  operationStatusOf,
  responsiblePersons,
  riskClassOf,
} from "#domain/entry/entry.ts";
import { isReminderDay } from "#domain/messages/reminderDay.ts";
import type { Person } from "#domain/people/person.ts";
import { isCoordinator, relationTo } from "#domain/people/roles.ts";
import { err, ok } from "#domain/result.ts";
import { reassign } from "#register/entries/reassign.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { seekCase } from "#register/memory/findCase.ts";
import { laterKey } from "#register/messages/ledger.ts";
import { resend } from "#register/messages/resend.ts";
import type { RegisterCommands } from "#register/register.ts";
import { dayAt } from "#register/store/clock.ts";
import { type CaseCommand, runCaseCommand, type Transition } from "./runCaseCommand.ts";

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
  | "assignHandler"
  | "resend"
>;

export function caseCommands(context: Context): CaseCommands {
  /** Who can take a case: whoever acts, and the coordination's contacts. */
  const coordinatorNamed = (personId: string, { viewer }: Acting): Person | undefined =>
    [viewer.person, ...context.settings.contacts.coordination].find(({ id }) => id === personId);
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

    async reportNotMine(caseKey, { personId, targetRevision }, acting) {
      const found = personId === undefined ? undefined : await context.people.person(personId);
      if (personId !== undefined && found?.active !== true) return err("namedUnknown");
      const named = found === undefined ? {} : { named: { id: found.id, name: found.name } };
      return run(caseKey, acting, {
        action: "notMine",
        who: "responsible",
        step: ({ actor, entry, evaluationCase, when }) => {
          // Who coordinates names somebody else by `reassign`.
          if (actor.role !== "owner" && actor.role !== "deputy") return err("notAllowed");
          if (evaluationCase.state !== "requested") return err("notRequested");
          if (evaluationCase.targetRevision !== targetRevision) return err("superseded");
          const by = { id: actor.id, name: actor.name };
          const responsible = responsibleIds(entry);
          return nominate(evaluationCase, { by, ...named, responsibleIds: responsible }, when);
        },
      });
    },

    async remindLater(caseKey, on, acting) {
      const found = await seekCase(context, caseKey);
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
          const coordinating = { by: actor, ownerIds: responsibleIds(entry) };
          // A short evaluation that ends in another class is a full one; deciding so raises it.
          const raises =
            evaluationCase.depth === "short" &&
            input.riskClass !== undefined &&
            input.riskClass !== current &&
            input.decision !== "rejected";
          const raised: Transition = raises
            ? raiseToFull(evaluationCase, { ...coordinating, reason: input.reason }, when)
            : ok(evaluationCase);
          if (!raised.ok) return raised;
          return decideCase(
            raised.value,
            {
              decision: input.decision,
              reason: input.reason,
              ...(input.riskClass === undefined ? {} : { riskClass: input.riskClass }),
              ...(input.validUntil === undefined ? {} : { validUntil: input.validUntil }),
              ...(input.updateRhythm === undefined ? {} : { updateRhythm: input.updateRhythm }),
              currentRiskClass: current,
              operationStatus: operationStatusOf(entry),
              channel: acting.channel,
              ...coordinating,
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
        step: ({ actor, entry, evaluationCase, when }) =>
          askQuery(evaluationCase, { text, by: actor, ownerIds: responsibleIds(entry) }, when),
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
            : objectToAnswer(
                evaluationCase,
                { depth, reason: reason ?? "", by: actor, ownerIds: responsibleIds(entry) },
                when,
              ),
      }),

    extendCase: (caseKey, { reason, revision, workingDays }, acting) =>
      run(caseKey, acting, {
        action: "extended",
        who: "coordinator",
        revision,
        reason,
        step: ({ actor, entry, evaluationCase, when }) =>
          extendCase(
            evaluationCase,
            { workingDays, reason, by: actor, ownerIds: responsibleIds(entry) },
            when,
          ),
      }),

    withdrawCase: (caseKey, { reason, revision }, acting) =>
      run(caseKey, acting, {
        action: "withdrawn",
        who: "anybody",
        revision,
        reason,
        step: ({ actor, entry, evaluationCase, when }) => {
          const ownerIds = responsibleIds(entry);
          const withdrawn = withdrawCase(
            evaluationCase,
            { reason, by: actor, ownerIds, operationStatus: operationStatusOf(entry) },
            when,
          );
          // Who coordinates acts here as the owner they are, with an owner's rights.
          const isOwn = isCoordinator(acting.viewer) && ownerIds.includes(actor.id);
          return isOwn && !withdrawn.ok && withdrawn.problem === "notAllowed"
            ? err("ownCase")
            : withdrawn;
        },
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
        step: ({ actor, entry, evaluationCase, when }) =>
          raiseToFull(evaluationCase, { reason, by: actor, ownerIds: responsibleIds(entry) }, when),
      }),

    noteCase: (caseKey, { note, revision }, acting) =>
      run(caseKey, acting, {
        action: "noted",
        who: "coordinator",
        revision,
        step: ({ actor, entry, evaluationCase }) =>
          writeNote(evaluationCase, { note, by: actor, ownerIds: responsibleIds(entry) }),
      }),

    assignHandler: (caseKey, { personId, revision }, acting) =>
      run(caseKey, acting, {
        action: "handled",
        who: "coordinator",
        revision,
        step: ({ actor, entry, evaluationCase }) => {
          const handler = personId === null ? null : coordinatorNamed(personId, acting);
          if (handler === undefined) return err("handlerNotAllowed");
          const ownerIds = responsibleIds(entry);
          return assignHandler(evaluationCase, { handler, by: actor, ownerIds });
        },
      }),

    reassign: (caseKey, input, acting) => reassign(context, caseKey, input, acting),

    resend: (caseKey, personId, acting) => resend(context, caseKey, personId, acting),
  };
}

function responsibleIds(entry: Entry): readonly string[] {
  return responsiblePersons(entry).map(({ id }) => id);
}
