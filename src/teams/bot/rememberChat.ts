import type { Conversation } from "#register/messages/delivery.ts";
import type { Register, RegisterReads } from "#register/register.ts";
import type { Activity } from "./activity.ts";

/**
 * Keeps the personal chat of whoever is heard from: install events get lost, addresses change with the region.
 * An uninstalled bot may still be able to write, so its removal is honoured.
 */
export async function rememberChat(activity: Activity, register: Register): Promise<void> {
  const { conversation, from, locale, recipient, serviceUrl } = activity;
  const personId = from.aadObjectId;
  if (conversation.conversationType !== "personal" || personId === undefined) return;
  if (isRemoval(activity)) {
    if (activity.action === "remove") await register.commands.forgetConversation(personId);
    return;
  }
  const known = register.reads.conversation(personId);
  const heard = {
    personId,
    conversationId: conversation.id,
    serviceUrl,
    userId: from.id,
    botId: recipient.id,
    locale: locale ?? known?.locale ?? null,
    ...(isArrival(activity, known) ? { arrivedOn: register.reads.today() } : {}),
  };
  const isNew =
    (heard.arrivedOn !== undefined && known?.arrivedOn === undefined) ||
    known === undefined ||
    known.conversationId !== heard.conversationId ||
    known.serviceUrl !== heard.serviceUrl ||
    known.userId !== heard.userId ||
    known.botId !== heard.botId ||
    known.locale !== heard.locale;
  if (isNew) await register.commands.rememberConversation(heard);
}

/**
 * Whether this tells that somebody has just got the app. `add-upgrade` is the second half of an update; events of installation get
 * lost, so whoever writes first has just come too. A press is on a card that was passed on, or sent before the chat was forgotten.
 */
function isArrival(activity: Activity, known: Conversation | undefined): boolean {
  const { action, type } = activity;
  if (type === "installationUpdate") return action === "add";
  return known === undefined && (type === "conversationUpdate" || type === "message");
}

/** Whether somebody is welcomed because of this message: the answer leaves to the welcome what it says. */
export function isFirstHeard(
  { conversation, from: { aadObjectId: personId } }: Activity,
  reads: RegisterReads,
): boolean {
  if (conversation.conversationType !== "personal" || personId === undefined) return false;
  return reads.isNewcomer(personId);
}

/** `remove-upgrade` is the first half of an update of the app: nothing to remember, nothing to forget. */
function isRemoval({ action, membersRemoved, recipient, type }: Activity): boolean {
  if (type === "installationUpdate") return (action ?? "").startsWith("remove");
  return (membersRemoved ?? []).some((member) => member.id === recipient.id);
}
