import type { Bilingual } from "#domain/bilingual.ts";
import { problems as problemsDe } from "#texts/de/problems.ts";
import { tab as tabDe } from "#texts/de/tab.ts";
import { usage as usageDe } from "#texts/de/usage.ts";
import { problems as problemsEn } from "#texts/en/problems.ts";
import { tab as tabEn } from "#texts/en/tab.ts";
import { usage as usageEn } from "#texts/en/usage.ts";
import type { Language } from "#texts/language.ts";

/** The part of the messages that the tab shows; cards and exports stay out of the first view. */
export type TabMessages = typeof tabDe & {
  readonly problems: typeof problemsDe;
  readonly usage: typeof usageDe;
};

const messages: Readonly<Record<Language, TabMessages>> = {
  de: { ...tabDe, problems: problemsDe, usage: usageDe },
  en: { ...tabEn, problems: problemsEn, usage: usageEn },
};

export function tabMessages(language: Language): TabMessages {
  return messages[language];
}

/** The label of a key in one of the domain's label tables; an unknown key (a newer server's) is shown as it is. */
export function labelOf(
  labels: Readonly<Record<string, Bilingual>>,
  key: string,
  language: Language,
): string {
  return labels[key]?.[language] ?? key;
}
