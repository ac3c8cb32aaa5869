import { de } from "#texts/de/de.ts";
import { en } from "#texts/en/en.ts";
import type { Language } from "./language.ts";

export type Messages = typeof de;

const messages: Readonly<Record<Language, Messages>> = { de, en };

export function messagesFor(language: Language): Messages {
  return messages[language];
}
