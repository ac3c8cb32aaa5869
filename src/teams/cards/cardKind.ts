import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { Language } from "#texts/language.ts";
import type { CardContext } from "./cardContext.ts";

/** A kind of card: how a copy looks, and the sentence that its notification shows. */
export interface CardKind {
  readonly card: (context: CardContext) => AdaptiveCard;
  readonly summary: (context: CardContext) => string;
}

/** What a message is to the person whom its case names for it, whatever their part in the entry. */
export interface Addressed {
  readonly personOf: (evaluationCase: EvaluationCase, messageId: MessageId) => Person | undefined;
  /** For everybody else. */
  readonly foreignCard: (person: Person | undefined, language: Language) => AdaptiveCard;
}

/** How a kind of message is shown. */
export interface MessageCard {
  /** Which card its copies show today, whatever their age. */
  readonly kindNow: (context: CardContext) => CardKind;
  /** Left out where its audience alone decides who may read it. */
  readonly addressed?: Addressed;
}
