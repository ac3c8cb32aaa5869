import { randomUUID } from "node:crypto";
import { LOCAL_CLIENT_ID, type LocalPerson } from "#local/people.ts";
import type { SignIn } from "#local/signIn.ts";
import { BOT_ID, serviceUrl } from "./botAddress.ts";
import { conversationIdOf, teamsUserId } from "./chatStore.ts";

/** Teams shows an error when a bot needs longer for an invoke. */
const ANSWER_MS = 15_000;

interface BotAnswer {
  readonly status: number;
  readonly body: string;
  readonly type: string;
}

/** Sends an activity as Teams would; null if the bot was not reached in time. */
export type CallBot = (
  person: LocalPerson,
  activity: Readonly<Record<string, unknown>> & { readonly type: string },
) => Promise<BotAnswer | null>;

export function createBotCaller(options: {
  signIn: SignIn;
  /** A person as the directory has them now. */
  asNow: (person: LocalPerson) => LocalPerson;
  base: () => string;
  messagingEndpoint: () => string;
  now: () => number;
  stopping: AbortSignal;
}): CallBot {
  const { asNow, signIn, base, messagingEndpoint, now, stopping } = options;
  return async (person, activity) => {
    const url = serviceUrl(base());
    const whole = { ...envelope(asNow(person), url, now()), ...activity };
    const token = await signIn.activityToken(url);
    try {
      const response = await fetch(messagingEndpoint(), {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(whole),
        signal: AbortSignal.any([stopping, AbortSignal.timeout(ANSWER_MS)]),
      });
      const type = response.headers.get("content-type") ?? "text/plain";
      return { status: response.status, type, body: await response.text() };
    } catch {
      // A bot that is down or slow is an outcome to show, not an error of the stand-in.
      return null;
    }
  };
}

const envelope = (person: LocalPerson, url: string, now: number) => ({
  id: `f:${randomUUID()}`,
  channelId: "msteams",
  serviceUrl: url,
  timestamp: new Date(now).toISOString(),
  localTimezone: "Europe/Berlin",
  locale: person.language === "de" ? "de-DE" : "en-GB",
  from: { id: teamsUserId(person), aadObjectId: person.oid, name: person.name },
  recipient: { id: BOT_ID, name: "KI-Register" },
  conversation: {
    id: conversationIdOf(person),
    tenantId: person.tenantId,
    conversationType: "personal",
  },
  channelData: {
    tenant: { id: person.tenantId },
    source: { name: "message" },
    app: { id: LOCAL_CLIENT_ID },
  },
});
