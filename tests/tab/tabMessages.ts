import type { TabMessages } from "#tab/session/texts.ts";
import { tabMessages as de } from "#texts/de/tabMessages.ts";
import { tabMessages as en } from "#texts/en/tabMessages.ts";
import type { Language } from "#texts/language.ts";

/** Both languages at once, as no page has them. */
export function tabMessages(language: Language): TabMessages {
  return { de, en }[language];
}
