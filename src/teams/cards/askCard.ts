import {
  type AdaptiveCard,
  ExecuteAction,
  type IAdaptiveCard,
  OpenUrlAction,
  type TextInput,
} from "@microsoft/teams.cards";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { ASK_VERB, INPUTS } from "./actions.ts";
import type { PageUrl, Typed } from "./cardContext.ts";
import { framedCard, heading, inRegister, paragraph } from "./cardFrame.ts";
import { textInput } from "./inputElements.ts";

interface AskContext {
  readonly language: Language;
  readonly pageUrl: PageUrl;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
}

interface Sentences {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly fallback: string;
}

/** A few sentences, and the field in which the register is asked; nothing of it changes, so it does not refresh itself. */
export function askCard(
  { fallback, heading: title, lines }: Sentences,
  { language, notice, pageUrl, typed = {} }: AskContext,
): AdaptiveCard {
  const { open } = messagesFor(language).cards.question;
  const register = new OpenUrlAction(pageUrl("register")).withTitle(open);
  return framedCard(
    { language, notice, fallbackText: fallback, speak: lines.join(" ") },
    [heading(title), ...lines.map(paragraph), askField(language, typed)],
    [askButton(language, pageUrl), register],
  );
}

/** For whoever gets the app: three lines. */
export function welcomeCard(context: AskContext): AdaptiveCard {
  const { ask, fallback, heading: title, what, when } = messagesFor(context.language).cards.welcome;
  return askCard({ heading: title, lines: [what, ask, when], fallback }, context);
}

/** For whoever asked what nothing can be looked up for. */
export function askedAgainCard(notice: string, context: AskContext): AdaptiveCard {
  const { message, welcome } = messagesFor(context.language).cards;
  const sentences = { heading: message.heading, lines: [welcome.what], fallback: notice };
  return askCard(sentences, { ...context, notice });
}

export function askField(language: Language, typed: Typed): TextInput {
  const { error, label } = messagesFor(language).cards.ask;
  const limits = { maxLength: INPUTS.question.longest, required: true, lines: "one" } as const;
  return textInput({ id: "question", label, error }, limits, typed);
}

/** It names no message: a card that is passed on answers whoever asks. */
export function askButton(
  language: Language,
  pageUrl: PageUrl,
): NonNullable<IAdaptiveCard["actions"]>[number] {
  const { submit } = messagesFor(language).cards.ask;
  return new ExecuteAction({ title: submit, verb: ASK_VERB, data: {} })
    .withAssociatedInputs("auto")
    .withFallback(inRegister(language, submit, pageUrl("register")));
}
