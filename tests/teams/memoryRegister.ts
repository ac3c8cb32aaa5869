import { answerQuery } from "#domain/caseDecision.ts";
import { answerCase, reportNotMine } from "#domain/caseTransitions.ts";
import type { Day } from "#domain/day.ts";
import { operationStatusOf, riskClassOf } from "#domain/entry.ts";
import type { EvaluationCase } from "#domain/evaluationCase.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { relationTo } from "#domain/roles.ts";
import type { Conversation, Delivery } from "#register/delivery.ts";
import type { CommandProblem } from "#register/problems.ts";
import type { Acting, CaseInEntry, Register } from "#register/register.ts";
import { day, TODAY } from "./cases.ts";

export interface MemoryRegister extends Register {
  readonly ran: string[];
  readonly conversations: Map<string, Conversation>;
  readonly deliveries: Delivery[];
  readonly copies: { conversationId: string; activityId: string; personId: string }[];
  put(caseInEntry: CaseInEntry): void;
  remove(caseKey: string): void;
  /** The next command throws. */
  breakNext(): void;
}

/** The register in memory: the domain's own transitions, without lists, rounds and events. */
export function createMemoryRegister(...initial: readonly CaseInEntry[]): MemoryRegister {
  const cases = new Map(initial.map((one) => [one.evaluationCase.key, one]));
  const conversations = new Map<string, Conversation>();
  const reminders = new Map<string, Day>();
  const deliveries: Delivery[] = [];
  const copies: MemoryRegister["copies"] = [];
  const ran: string[] = [];
  let broken = false;
  const when = { today: day(TODAY), at: `${TODAY}T09:00:00.000Z`, closingDays: [] };

  function change(
    command: string,
    caseKey: string,
    acting: Acting,
    step: (found: CaseInEntry, role: "owner" | "deputy") => Result<EvaluationCase, CommandProblem>,
  ): Promise<Result<CaseInEntry, CommandProblem>> {
    if (broken) {
      broken = false;
      return Promise.reject(new Error("The list does not answer"));
    }
    const found = cases.get(caseKey);
    if (found === undefined) return Promise.resolve(err("notFound"));
    const role = relationTo(found.entry, acting.viewer.person.id);
    if (role === undefined || acting.viewer.roles.length > 0) {
      return Promise.resolve(err("forbidden"));
    }
    const next = step(found, role);
    if (!next.ok) return Promise.resolve(next);
    ran.push(command);
    const changed = { ...found, evaluationCase: next.value };
    cases.set(caseKey, changed);
    return Promise.resolve(ok(changed));
  }

  const notHere = () => Promise.reject(new Error("Not a command of the bot"));
  return {
    ran,
    conversations,
    deliveries,
    copies,
    put: (one) => void cases.set(one.evaluationCase.key, one),
    remove: (key) => void cases.delete(key),
    breakNext: () => {
      broken = true;
    },
    reads: {
      entries: () => [...cases.values()].map((one) => one.entry),
      entry: (no) => [...cases.values()].find((one) => one.entry.no === no)?.entry,
      cursor: () => "memory.0",
      changesSince: () => undefined,
      cases: () => [...cases.values()],
      case: (key) => cases.get(key),
      casesOf: (no) =>
        [...cases.values()].flatMap((one) => (one.entry.no === no ? one.evaluationCase : [])),
      deliveriesOf: (key) => deliveries.filter((one) => one.caseKey === key),
      conversation: (personId) => conversations.get(personId),
      remindOn: (key, personId) => reminders.get(`${key}/${personId}`),
      history: () => Promise.resolve([]),
      today: () => when.today,
      now: () => when.at,
    },
    commands: {
      reportEntry: notHere,
      editEntry: notHere,
      reportVersion: notHere,
      reportIncident: notHere,
      decideCase: notHere,
      askQuery: notHere,
      objectToAnswer: notHere,
      extendCase: notHere,
      withdrawCase: notHere,
      reassign: notHere,
      settleSuspension: notHere,
      raiseToFull: notHere,
      noteCase: notHere,
      resend: notHere,
      answerCase: (key, { answer, targetRevision }, acting) =>
        change("answerCase", key, acting, ({ entry, evaluationCase }, role) =>
          answerCase(
            evaluationCase,
            {
              targetRevision,
              answer,
              by: { ...acting.viewer.person, role },
              channel: acting.channel,
              riskClass: riskClassOf(entry),
              operationStatus: operationStatusOf(entry),
            },
            when,
          ),
        ),
      answerQuery: (key, text, acting) =>
        change("answerQuery", key, acting, ({ evaluationCase }, role) =>
          answerQuery(
            evaluationCase,
            { text, by: { ...acting.viewer.person, role }, channel: acting.channel },
            when,
          ),
        ),
      reportNotMine: (key, { namedName, targetRevision }, acting) =>
        change("reportNotMine", key, acting, ({ evaluationCase }) => {
          if (evaluationCase.targetRevision !== targetRevision) return err("superseded");
          const named = namedName === undefined ? {} : { named: { id: "", name: namedName } };
          return reportNotMine(evaluationCase, { by: acting.viewer.person, ...named }, when);
        }),
      remindLater: (key, on, acting) =>
        change("remindLater", key, acting, ({ evaluationCase }) => {
          reminders.set(`${key}/${acting.viewer.person.id}`, on);
          return ok(evaluationCase);
        }),
      rememberConversation: (conversation) => {
        conversations.set(conversation.personId, conversation);
        return Promise.resolve();
      },
      forgetConversation: (personId) => {
        conversations.delete(personId);
        return Promise.resolve();
      },
      adoptCopy: ({ personId }, copy) => {
        copies.push({ ...copy, personId });
        return Promise.resolve();
      },
    },
  };
}
