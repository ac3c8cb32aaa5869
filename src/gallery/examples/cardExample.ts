import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { Bilingual } from "#domain/bilingual.ts";
import type { Language } from "#texts/language.ts";

/** One card as somebody might get it; the title says what it shows. */
export interface CardExample {
  readonly id: string;
  readonly title: string;
  readonly card: AdaptiveCard;
}

export interface ExampleGroup {
  readonly title: Bilingual;
  readonly examples: (language: Language) => readonly CardExample[];
}
