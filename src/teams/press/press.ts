import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { MessageId, MessageKind } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { Bundle } from "#register/messages/delivery.ts";
import type { Register } from "#register/register.ts";
import type { BotLog } from "#teams/bot/log.ts";
import type { CardContext, PageUrl, TabUrl, Typed } from "#teams/cards/cardContext.ts";
import type { Language } from "#texts/language.ts";
import type { PressedBundle, PressedCard } from "./pressed.ts";
import type { TypedProblem } from "./typedAnswer.ts";

export interface PressParts {
  readonly register: Register;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
  readonly log: BotLog;
  /** How long a search in the directory may take, in milliseconds. */
  readonly searchLimit?: number;
}

/** Who pressed, as the verified activity says; never as the card says. */
export interface Presser {
  readonly personId: string;
  readonly language: Language;
}

export interface PressAnswer {
  readonly card: AdaptiveCard;
  /** Which message was pressed by hand by whom it is for. */
  readonly pressed:
    | { readonly caseKey: string; readonly messageId: MessageId }
    | { readonly bundle: string }
    | undefined;
}

export type PressProblem = CommandProblem | TypedProblem | "unreadable";

/** What a button of a case's card does. */
export interface CasePress {
  /** On the card of which kinds of messages it stands; `question`: on those of whatever owner and deputy are asked. */
  readonly on: MessageKind | readonly MessageKind[] | "question" | "any";
  /** Whether it is an answer: what only looks makes no copy the known one. */
  readonly answers: boolean;
  /** Reads what was typed, then runs the command that the tab would run too. */
  readonly run: (
    pressed: PressedCard,
    context: CardContext,
    parts: PressParts,
  ) => Promise<Result<PressDone, PressProblem>>;
  /** The present card with the reason on top. */
  readonly refuse: (
    context: CardContext,
    problem: PressProblem,
    pressed: PressedCard,
  ) => AdaptiveCard;
}

export type PressDone =
  | {
      readonly case: CaseInEntry;
      readonly notice?: string;
      /** Where it is another than the one known before. */
      readonly remindOn?: Day | undefined;
    }
  | { readonly card: AdaptiveCard };

/** What a button of a bundle's card does: the card shows itself again and says what happened. */
export interface BundlePress {
  readonly answers: boolean;
  readonly run: (
    pressed: PressedBundle,
    copy: { readonly bundle: Bundle; readonly language: Language },
    parts: PressParts,
  ) => Promise<Said>;
}

/** What stands on a card besides the state it shows. */
export interface Said {
  readonly notice?: string;
  /** What was typed and can be corrected. */
  readonly typed?: Typed;
}

/** What a command answered, as what the press came to. */
export function caseDone(
  done: Result<CaseInEntry, PressProblem>,
  also: { readonly notice?: string; readonly remindOn?: Day | undefined } = {},
): Result<PressDone, PressProblem> {
  return done.ok ? { ok: true, value: { case: done.value, ...also } } : done;
}

/** Whoever presses does so as themselves: a card carries no roles. */
export function actingAs(person: Person) {
  return { viewer: { person, roles: [] }, channel: "card" } as const;
}
