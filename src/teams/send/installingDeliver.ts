import { errorFacts } from "#outbound/errorFacts.ts";
import type { Conversation, Deliver, SendOutcome } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import type { BotLog } from "#teams/bot/log.ts";

/** Puts the app into somebody's Teams; gives their chat, or undefined where that is not possible. */
type Install = (personId: string) => Promise<string | undefined>;

interface InstallingParts {
  readonly install: Install;
  readonly reads: () => RegisterReads;
  readonly rememberConversation: (conversation: Conversation) => Promise<void>;
  readonly config: { readonly clientId: string; readonly serviceUrl: string };
  /** Real time. */
  readonly now: () => number;
  readonly log: BotLog;
}

/** A try that took so long leaves no time, before the claim on the message ends, to install the app and send again. */
const LATE_MS = 15_000;
const AGAIN_MS = 60_000;

/** A delivery that installs the app for those who do not have it, and sends once more. */
export function installingDeliver(deliver: Deliver, parts: InstallingParts): Deliver {
  return {
    ...deliver,
    send: async (message) => {
      const begun = parts.now();
      const outcome = await deliver.send(message);
      if (outcome.kind !== "failed" || outcome.reason !== "notInstalled") return outcome;
      if (parts.now() - begun > LATE_MS) return { ...outcome, retryAfter: AGAIN_MS };
      const installed = await installFor(parts, message.person.id);
      if (installed === "later") return later;
      return installed === "no" ? outcome : deliver.send(message);
    },
  };
}

const later: SendOutcome = { kind: "failed", reason: "unavailable", retryAfter: AGAIN_MS };

async function installFor(
  { config, install, log, reads, rememberConversation }: InstallingParts,
  personId: string,
): Promise<"yes" | "no" | "later"> {
  try {
    const conversationId = await install(personId);
    if (conversationId === undefined) return "no";
    const known = reads().conversation(personId);
    // Teams told of the installation already, and of more than we know.
    if (known?.conversationId === conversationId) return "yes";
    await rememberConversation({
      personId,
      conversationId,
      serviceUrl: known?.serviceUrl ?? config.serviceUrl,
      userId: known?.userId ?? "",
      botId: known?.botId ?? `28:${config.clientId}`,
      locale: known?.locale ?? null,
    });
    return "yes";
  } catch (error) {
    // Graph is away: one message that waits must not stop the others.
    log.warn({ err: errorFacts(error) }, "app not installed");
    return "later";
  }
}
