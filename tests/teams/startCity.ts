import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { StatementRole } from "#domain/cases/statement.ts";
import type { Person } from "#domain/people/person.ts";
import type { PersonHandle } from "#local/people.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  acting,
  coordinator,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const person = (handle: PersonHandle): Person => acting(handle).viewer.person;
export const owner = person("owner-1");
export const deputy = person("deputy-1");
/** Neither owner nor deputy: they may be named. */
export const heir = person("employee");
export const otherHeir = person("owner-2");
export const stranger = person("auditor");
export const reviewer = person("reviewer-dataprotection");
export const councillor = person("reviewer-staffcouncil");
export const TITLE = "Automatische Postsortierung";

/** A version that owner and deputy are asked about. */
export interface Question {
  readonly no: string;
  readonly key: string;
  /** What every button of its card sends. */
  readonly seen: {
    readonly caseKey: string;
    readonly targetRevision: number;
    readonly step: string;
  };
  now(): EvaluationCase;
  entry(): StoredEntry;
  /** The copy of the question that the register knows of somebody. */
  copyOf(personId: string): string | null | undefined;
}

export interface City extends AsyncDisposable {
  readonly running: TestRegister;
  readonly register: RunningRegister;
  /** What the directory was asked for. */
  readonly searched: string[];
  /** The question about an entry that is open now. */
  questionOf(no: string): Question;
  /** A new entry whose version 2.0 is asked about. */
  ask(): Promise<Question>;
  /** The same, answered with what changed: its evaluation is open. */
  evaluating(): Promise<Question>;
  /** An open evaluation for which data protection, or the staff council, is asked for a statement. */
  waitingForStatement(role?: StatementRole): Promise<Question>;
  /** Lists and directory do not answer meanwhile. */
  whileBroken<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Lists and directory answer only when the function that comes back is called. */
  hold(): () => void;
}

/** The real register on a stand-in, in which people are asked. */
export async function startCity(): Promise<City> {
  const searched: string[] = [];
  let isBroken = false;
  let held = Promise.resolve();
  let send: SendGraph | undefined;
  const throughTest: SendGraph = async (request) => {
    const search = /\$search=([^&]*)/.exec(request.path)?.[1];
    if (search !== undefined) searched.push(wordsIn(decodeURIComponent(search)));
    await held;
    if (isBroken || send === undefined) throw new Error("The list does not answer");
    return send(request);
  };
  const running = await startRegister({
    through: (graph) => {
      send = graph;
      return throughTest;
    },
    onError: () => {},
  });
  const { register } = running;
  const { commands, reads } = register;

  function questionOf(no: string): Question {
    const asked = reads.casesOf(no).find(({ state }) => state === "requested");
    if (asked === undefined) throw new Error(`${no} is not asked`);
    const { key, targetRevision } = asked;
    const found = () => {
      const caseInEntry = reads.case(key);
      if (caseInEntry === undefined) throw new Error(`${key} is gone`);
      return caseInEntry;
    };
    return {
      no,
      key,
      seen: { caseKey: key, targetRevision, step: `request-v${targetRevision}` },
      now: () => found().evaluationCase,
      entry: () => found().entry,
      copyOf: (personId) =>
        reads.deliveriesOf(key).find((one) => one.person.id === personId)?.activityId,
    };
  }

  async function ask(): Promise<Question> {
    const no = await approvedEntry(register);
    await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
    await register.roundEnded();
    return questionOf(no);
  }

  async function evaluating(): Promise<Question> {
    const question = await ask();
    const { targetRevision } = question.seen;
    await commands.answerCase(question.key, { targetRevision, answer: ANSWER }, acting("owner-1"));
    return question;
  }

  return {
    running,
    register,
    searched,
    questionOf,
    ask,
    evaluating,
    async waitingForStatement(role = "dataProtection") {
      const question = await evaluating();
      const requested = await commands.requestStatement(
        question.key,
        {
          revision: question.now().revision,
          role,
          personId: role === "staffCouncil" ? councillor.id : reviewer.id,
          question: "Ist die Nutzung [zulässig](https://example.org)?",
          required: true,
        },
        coordinator(),
      );
      if (!requested.ok) throw new Error(String(requested.problem));
      return question;
    },
    async whileBroken(work) {
      isBroken = true;
      try {
        return await work();
      } finally {
        isBroken = false;
      }
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = Promise.resolve();
        resolve();
      };
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

/** `"displayName:words"` */
function wordsIn(search: string): string {
  return search.replaceAll('"', "").replace("displayName:", "");
}
