import { z } from "zod";

/** What a bench asks of the stand-in over HTTP. */
export interface BenchCalls {
  /** Calls the stand-in: `/local/…`. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  cards(person: string): Promise<readonly Card[]>;
}

/** One message of a chat, with the questions on it. */
export interface Card {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly Question[];
}
export interface Question {
  readonly caseKey: string;
  readonly targetRevision: number;
}

const messagesSchema = z.array(
  z.looseObject({ id: z.string(), deleted: z.boolean().optional(), activity: z.unknown() }),
);

export function benchCalls(base: () => string): BenchCalls {
  const call: BenchCalls["call"] = async (method, path, body) => {
    const response = await fetch(`${base()}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  return {
    call,
    async cards(person) {
      const messages = await call("GET", `/local/teams/people/${person}/messages`);
      return messagesSchema
        .parse(messages)
        .filter(({ deleted }) => deleted !== true)
        .map(({ activity, id }) => ({
          id,
          text: JSON.stringify(activity),
          questions: questionsIn(activity),
        }));
    },
  };
}

/** What the buttons of a card answer, each case once. */
function questionsIn(activity: unknown): readonly Question[] {
  const found = new Map<string, Question>();
  const look = (value: unknown): void => {
    const parsed = questionSchema.safeParse(value);
    if (parsed.success) found.set(parsed.data.caseKey, parsed.data);
    if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  look(activity);
  return [...found.values()];
}
const questionSchema = z.object({ caseKey: z.string(), targetRevision: z.number() });
