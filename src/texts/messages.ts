import { messages as de } from "#texts/de/messages.ts";
import { messages as en } from "#texts/en/messages.ts";
import type { Language } from "./language.ts";

export type Messages = typeof de;

const messages: Readonly<Record<Language, Messages>> = { de, en };

export function messagesFor(language: Language): Messages {
  return messages[language];
}
