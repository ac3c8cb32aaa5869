import { z } from "zod";
import { type InvokeAnswer, parseInvokeAnswer } from "./invokeAnswer.ts";

const localPerson = z.object({
  key: z.string(),
  id: z.string(),
  name: z.string(),
  jobTitle: z.string().default(""),
  roles: z.array(z.string()).default([]),
  language: z.enum(["de", "en"]).default("de"),
  /** The person's id in chats (`29:…`), which cards name in `refresh.userIds`. */
  teamsId: z.string().optional(),
});
export type LocalPerson = z.infer<typeof localPerson>;

const account = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});
const chatMessage = z.object({
  id: z.string(),
  deleted: z.boolean().default(false),
  activity: z.object({
    text: z.string().optional(),
    summary: z.string().optional(),
    timestamp: z.string().optional(),
    from: account.optional(),
    recipient: account.optional(),
    attachments: z
      .array(z.object({ contentType: z.string(), content: z.unknown().optional() }))
      .default([]),
  }),
});
export type ChatMessage = z.infer<typeof chatMessage>;

const clock = z.object({ now: z.union([z.number(), z.string()]) });
const signedIn = z.object({ accessToken: z.string() });
const chatEvent = z.object({ person: z.string() });

/** The routes of the stand-in that this page uses; a failure is thrown with a sentence to show. */
export interface StandInApi {
  people(): Promise<LocalPerson[]>;
  signIn(person: string): Promise<string>;
  messages(person: string): Promise<ChatMessage[]>;
  invoke(
    person: string,
    press: { activityId: string; verb: string; data: unknown },
  ): Promise<InvokeAnswer>;
  write(person: string, text: string): Promise<void>;
  now(): Promise<Date>;
  advanceHours(hours: number): Promise<Date>;
  /** Calls back with the key of the person whose chat changed, and with nothing after a lost connection. */
  onChatChanged(changed: (person: string | undefined) => void): void;
}

export function createStandInApi(): StandInApi {
  const chatOf = (person: string) => `/local/teams/people/${encodeURIComponent(person)}`;
  return {
    people: async () => z.array(localPerson).parse(await get("/local/people")),
    signIn: async (person) => signedIn.parse(await post("/local/sign-in", { person })).accessToken,
    messages: async (person) => z.array(chatMessage).parse(await get(`${chatOf(person)}/messages`)),
    invoke: async (person, press) =>
      parseInvokeAnswer(await post(`${chatOf(person)}/invoke`, press)),
    write: async (person, text) => {
      await post(`${chatOf(person)}/message`, { text });
    },
    now: async () => new Date(clock.parse(await get("/local/clock")).now),
    advanceHours: async (hours) =>
      new Date(clock.parse(await post("/local/clock", { advanceHours: hours })).now),
    onChatChanged(changed) {
      const events = new EventSource("/local/teams/events");
      events.onopen = () => changed(undefined);
      events.onmessage = (event) => {
        const parsed = chatEvent.safeParse(JSON.parse(String(event.data)));
        if (parsed.success) changed(parsed.data.person);
      };
    },
  };
}

const get = (path: string) => request(path, { method: "GET" });

const post = (path: string, body: unknown) =>
  request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const ANSWER_WITHIN = 30_000;

async function request(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN) });
  if (!response.ok) throw new Error(`${init.method} ${path}: ${response.status}`);
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}
