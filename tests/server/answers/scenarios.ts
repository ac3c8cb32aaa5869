import type { RiskClass } from "#domain/vocabulary.ts";
import type { Press } from "./press.ts";
import { command, coordinate, type Question } from "./questions.ts";
import type { City, CityService } from "./startCity.ts";

/** One kind of answer in the chat: what is asked before, what is pressed, what must be recorded and shown. */
export interface Scenario {
  readonly name: string;
  readonly riskClass: RiskClass;
  /** Brings a new question to where this answer is asked for; answers the question whose card is pressed. */
  prepare(city: City, service: CityService, question: Question): Promise<Question>;
  press(mark: string): Press;
  readonly action: string;
  /** Whether the mark is part of what is recorded. */
  readonly isMarked: boolean;
  /** The messages that owner and deputy have afterwards. */
  readonly messageIds: readonly string[];
  readonly shows: Readonly<Record<"answer" | "presser" | "other", RegExp>>;
  /** What the entry's item must hold afterwards. */
  readonly entry?: Readonly<Record<string, unknown>>;
}

const LIVE = { live: "live", date: "2026-11-20", restUnchanged: "true" };
const ANSWERED = {
  answer: /Von Ihnen beantwortet/,
  presser: /Von Ihnen beantwortet/,
  other: /Beantwortet von/,
};

export const UNCHANGED: Scenario = {
  name: "case/unchanged",
  riskClass: "limited",
  prepare: async (_city, _service, question) => question,
  press: (mark) => ({ verb: "case/unchanged", data: { reason: "other", reasonText: mark } }),
  action: "answered",
  isMarked: true,
  messageIds: ["request-v3"],
  shows: ANSWERED,
};

/** Harm by a high-risk application takes it out of use: the entry is written too, and people are told. */
export const HARM: Scenario = {
  name: "case/changed",
  riskClass: "highRisk",
  prepare: UNCHANGED.prepare,
  press: (mark) => ({
    verb: "case/changed",
    data: { ...LIVE, option: "changed", changed: "T7:harm", note: mark },
  }),
  action: "answered",
  isMarked: true,
  messageIds: ["request-v3", "suspension"],
  shows: ANSWERED,
  entry: { OperationStatus: "suspended" },
};

export const NOT_MINE: Scenario = {
  name: "case/notMine",
  riskClass: "limited",
  prepare: UNCHANGED.prepare,
  press: () => ({ verb: "case/notMine", data: {} }),
  action: "notMine",
  isMarked: false,
  messageIds: ["request-v3"],
  shows: { answer: /Danke für den Hinweis/, presser: /nicht zuständig/, other: /case\/unchanged/ },
};

export const QUERY: Scenario = {
  name: "query/answer",
  riskClass: "limited",
  async prepare(city, service, question) {
    const { caseKey, owner, targetRevision } = question;
    const answer = {
      option: "changed",
      changed: ["T5"],
      unsure: [],
      live: "planned",
      dateUnknown: true,
    };
    await command(city, service, owner, `cases/${caseKey}/answer`, { targetRevision, answer });
    await coordinate(city, service, question, "query", { text: "Welche Daten kamen hinzu?" });
    return { ...question, messageId: "query-1" };
  },
  press: (mark) => ({ verb: "query/answer", data: { query: 1, queryAnswer: mark } }),
  action: "queryAnswered",
  isMarked: true,
  messageIds: ["request-v3", "query-1"],
  shows: { answer: /./, presser: /./, other: /./ },
};
