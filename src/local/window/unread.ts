import type { ChatMessage, LocalPerson } from "./standInApi.ts";

/** Messages of the person's own carry their directory id or their `29:` id. */
export function isOwnMessage(message: ChatMessage, person: LocalPerson): boolean {
  const from = message.activity.from;
  return from?.aadObjectId === person.id || from?.id?.startsWith("29:") === true;
}

/** The messages after the last one seen; all of them when that one is no longer there. */
export function unreadMessages(
  messages: readonly ChatMessage[],
  lastSeenId: string | null,
  person: LocalPerson,
): readonly ChatMessage[] {
  const seen = messages.findIndex((message) => message.id === lastSeenId);
  return messages
    .slice(seen + 1)
    .filter((message) => !message.deleted && !isOwnMessage(message, person));
}

/** The ids under which cards may name this person. */
export function chatIdsOf(person: LocalPerson, message: ChatMessage): readonly string[] {
  const recipient = message.activity.recipient?.id;
  return [person.teamsId, recipient].filter((id) => id !== undefined);
}

/** What a screen reader hears of a message. */
export function messageSummary(message: ChatMessage): string {
  const { text, summary, attachments } = message.activity;
  return text || summary || firstText(attachments[0]?.content) || "";
}

function firstText(card: unknown): string | undefined {
  if (Array.isArray(card)) return card.map(firstText).find((text) => text !== undefined);
  if (typeof card !== "object" || card === null) return undefined;
  const parts: Record<string, unknown> = { ...card };
  if (parts.type === "TextBlock" && typeof parts.text === "string") return parts.text;
  return firstText(parts.body) ?? firstText(parts.items) ?? firstText(parts.columns);
}
