import { answerQuery } from "#domain/cases/caseDecision.ts";
import { giveStatement } from "#domain/cases/caseStatements.ts";
import { answerCase } from "#domain/cases/caseTransitions.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { answerHandover, handOver, nominate } from "#domain/cases/handover.ts";
import { operationStatusOf, responsiblePersons, riskClassOf } from "#domain/entry/entry.ts";
import type { FoundPerson } from "#domain/people/person.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import { relationTo } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { Bundle, Conversation, Delivery } from "#register/messages/delivery.ts";
import type { Register } from "#register/register.ts";
import { day } from "#tests/domain/builders.ts";
import { deputy, heir, heirsNamesake, owner, TODAY } from "./cases.ts";

export interface MemoryRegister extends Register {
  readonly ran: string[];
  /** What the directory was asked for. */
  readonly searched: string[];
  readonly conversations: Map<string, Conversation>;
  readonly deliveries: Delivery[];
  readonly bundles: Map<string, Bundle>;
  readonly copies: { conversationId: string; activityId: string; personId: string }[];
  put(caseInEntry: CaseInEntry): void;
  remove(caseKey: string): void;
  /** The next command throws. */
  breakNext(): void;
}

/** Whom the search finds: two people of one name, and those who are responsible already. */
export const DIRECTORY: readonly FoundPerson[] = [
  { ...heir, jobTitle: "Sachbearbeiterin", department: "Bürgeramt" },
  { ...heirsNamesake, jobTitle: "Referentin", department: "Kulturamt" },
  { ...owner, jobTitle: null, department: "Bürgeramt" },
  { ...deputy, jobTitle: null, department: null },
];

const personIn = ({ id, name }: FoundPerson) => ({ id, name });

/** The register in memory: the domain's own transitions, without lists, rounds and events. */
export function createMemoryRegister(...initial: readonly CaseInEntry[]): MemoryRegister {
  const cases = new Map(initial.map((one) => [one.evaluationCase.key, one]));
  const conversations = new Map<string, Conversation>();
  const reminders = new Map<string, Day>();
  const deliveries: Delivery[] = [];
  const bundles = new Map<string, Bundle>();
  const copies: MemoryRegister["copies"] = [];
  const ran: string[] = [];
  const searched: string[] = [];
  let broken = false;
  const when = { today: day(TODAY), at: `${TODAY}T09:00:00.000Z`, closingDays: [] };

  function change(
    command: string,
    caseKey: string,
    acting: Acting,
    messageId: (
      found: CaseInEntry,
      role: "owner" | "deputy",
    ) => Result<EvaluationCase, CommandProblem>,
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
    const next = messageId(found, role);
    if (!next.ok) return Promise.resolve(next);
    ran.push(command);
    const changed = { ...found, evaluationCase: next.value };
    cases.set(caseKey, changed);
    return Promise.resolve(ok(changed));
  }

  /** What the register does in two writes, at once. */
  function answer(
    key: string,
    acting: Acting,
    accept: boolean,
  ): Promise<Result<CaseInEntry, CommandProblem>> {
    if (broken) {
      broken = false;
      return Promise.reject(new Error("The list does not answer"));
    }
    const found = cases.get(key);
    if (found === undefined) return Promise.resolve(err("notFound"));
    const { person } = acting.viewer;
    const next = answerHandover(found.evaluationCase, { personId: person.id, accept }, when);
    if (!next.ok) return Promise.resolve(next);
    if (next.value === found.evaluationCase) return Promise.resolve(ok(found));
    const entry = accept ? handOver(found.entry, found.evaluationCase, person.id) : found.entry;
    if (entry === undefined) return Promise.resolve(err("handoverClosed"));
    ran.push(accept ? "acceptHandover" : "declineHandover");
    const changed = { ...found, entry, evaluationCase: next.value };
    cases.set(key, changed);
    return Promise.resolve(ok(changed));
  }

  const notHere = () => Promise.reject(new Error("Not a command of the bot"));
  return {
    ran,
    searched,
    conversations,
    deliveries,
    bundles,
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
      caseAfresh: (key) => Promise.resolve(cases.get(key)),
      casesOf: (no) =>
        [...cases.values()].flatMap((one) => (one.entry.no === no ? one.evaluationCase : [])),
      platformOf: () => undefined,
      entriesOn: () => [],
      isDue: () => false,
      contactRole: () => undefined,
      bundle: (key) => bundles.get(key),
      messageAfresh: (asked) =>
        Promise.resolve("bundle" in asked ? bundles.get(asked.bundle) : undefined),
      digest: () => ({ day: day(TODAY), sections: [] }),
      deliveriesOf: (key) => deliveries.filter((one) => one.caseKey === key),
      conversation: (personId) => conversations.get(personId),
      remindOn: (key, personId) => reminders.get(`${key}/${personId}`),
      absentUntil: () => undefined,
      account: () => "active",
      findPeople: (words) => {
        searched.push(words);
        const wanted = words.toLowerCase();
        return Promise.resolve(DIRECTORY.filter(({ name }) => name.toLowerCase().includes(wanted)));
      },
      history: () => Promise.resolve([]),
      today: () => when.today,
      now: () => when.at,
    },
    commands: {
      reportEntry: notHere,
      editEntry: notHere,
      reportVersion: notHere,
      reportIncident: notHere,
      reportSignificantChange: notHere,
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
      separate: notHere,
      requestStatement: notHere,
      cancelStatement: notHere,
      giveStatement(key, input, { channel, viewer }) {
        if (broken) {
          broken = false;
          return Promise.reject(new Error("The list does not answer"));
        }
        const found = cases.get(key);
        if (found === undefined) return Promise.resolve(err("notFound"));
        const by = { ...viewer.person, role: "reviewer" } as const;
        const ownerIds = responsiblePersons(found.entry).map(({ id }) => id);
        const holds = statementRolesOf(viewer);
        const given = { ...input, by, holds, ownerIds, channel };
        const next = giveStatement(found.evaluationCase, given, when);
        if (!next.ok) return Promise.resolve(next);
        ran.push("giveStatement");
        const changed = { ...found, evaluationCase: next.value };
        cases.set(key, changed);
        return Promise.resolve(ok(changed));
      },
      assignHandler: notHere,
      setAbsence: notHere,
      endAbsence: notHere,
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
      reportNotMine: (key, { personId, targetRevision }, acting) => {
        const named = DIRECTORY.find(({ id }) => id === personId);
        if (personId !== undefined && named === undefined) {
          return Promise.resolve(err("namedUnknown"));
        }
        return change("reportNotMine", key, acting, ({ entry, evaluationCase }) => {
          if (evaluationCase.targetRevision !== targetRevision) return err("superseded");
          const responsibleIds = responsiblePersons(entry).map(({ id }) => id);
          const by = acting.viewer.person;
          const input = named === undefined ? { by } : { by, named: personIn(named) };
          return nominate(evaluationCase, { ...input, responsibleIds }, when);
        });
      },
      acceptHandover: (key, acting) => answer(key, acting, true),
      declineHandover: (key, acting) => answer(key, acting, false),
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
