import {
  ActionSet,
  type AdaptiveCard,
  type CardElementArray,
  Container,
  type IAdaptiveCard,
  ToggleVisibilityAction,
} from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { framedCard, heading, isTaken, openInRegister, refreshOf, strong } from "./cardFrame.ts";
import { caseFacts } from "./caseFacts.ts";
import { platformLines } from "./platformLines.ts";

interface CaseParts {
  /** What is wanted of the reader and until when, or what has happened: one sentence. */
  readonly sentence: string;
  /** Where the card cannot be shown. */
  readonly fallback: string;
  /** What its reader needs before anything is pressed. */
  readonly body?: CardElementArray;
  /** What stands folded beside the facts of the case. */
  readonly details?: CardElementArray;
  /** What can be pressed besides opening the register. */
  readonly actions?: NonNullable<IAdaptiveCard["actions"]>;
  /** Where a refresh would take away what is being read. */
  readonly isStill?: boolean;
}

/**
 * The one frame of every card about a case: application and version, one sentence, what must be seen, the rest folded,
 * and one row of buttons.
 */
export function caseCard(context: CardContext, parts: CaseParts): AdaptiveCard {
  const { caseInEntry, language, notice } = context;
  const { actions = [], body = [], details = [], fallback, isStill = false, sentence } = parts;
  const title = caseTitle(caseInEntry, language);
  const frame = {
    language,
    notice,
    fallbackText: fallback,
    speak: `${title}. ${sentence}`,
    ...(isStill ? {} : { refresh: refreshOf(context) }),
  };
  const withFolded = (lines: CardElementArray) =>
    framedCard(
      frame,
      [
        heading(title),
        strong(sentence),
        ...platformLines(caseInEntry.evaluationCase, language),
        ...body,
        ...folded(language, lines),
      ],
      [...actions, openInRegister(context)],
    );
  const facts = caseFacts(context);
  const whole = withFolded([...facts, ...details]);
  // What is folded stands in the register, too.
  return isTaken(whole) ? whole : withFolded(facts);
}

/** Automatische Postsortierung: Version 3.0 */
export function caseTitle({ entry, evaluationCase }: CaseInEntry, language: Language): string {
  const { targetVersion } = evaluationCase;
  const title = titleOf(entry);
  return targetVersion === ""
    ? title
    : messagesFor(language).cards.facts.heading(title, targetVersion);
}

const DETAILS_ID = "details";

/** Shown and hidden on the client. */
function folded(language: Language, lines: CardElementArray): CardElementArray {
  if (lines.length === 0) return [];
  const { details } = messagesFor(language).cards.facts;
  const show = new ToggleVisibilityAction().withTitle(details).withTargetElements(DETAILS_ID);
  return [
    new ActionSet(show).withSpacing("Small"),
    new Container(...lines).withId(DETAILS_ID).withIsVisible(false),
  ];
}
