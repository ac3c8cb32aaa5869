import type { AdaptiveCard } from "@microsoft/teams.cards";
import { errorFacts } from "#outbound/errorFacts.ts";
import { isUnwritten } from "#register/store/doubts.ts";
import { ASK_VERB, type Verb } from "#teams/cards/actions.ts";
import { askedAgainCard } from "#teams/cards/askCard.ts";
import type { Typed } from "#teams/cards/cardContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { messagesFor } from "#texts/messages.ts";
import { answerAsked } from "./ask.ts";
import { bundleCopies } from "./bundleCopies.ts";
import { caseCopies } from "./caseCopies.ts";
import type { Copies } from "./copies.ts";
import type { PressAnswer, Presser, PressParts } from "./press.ts";
import { bundleKeyIn, parseAsked, typedIn } from "./pressed.ts";
import type { Inputs } from "./readInputs.ts";

/** Whatever arrives, the answer is a card that shows today's state and says what happened. */
export function answerPressed(
  value: unknown,
  presser: Presser,
  parts: PressParts,
): Promise<PressAnswer> {
  if (parts.register.reads.account(presser.personId) === "guest") {
    const card = messageCard(messagesFor(presser.language).problems.guest, presser.language);
    return Promise.resolve({ card, pressed: undefined });
  }
  const asked = parseAsked(value);
  if (asked !== undefined) return answerQuestion(asked, presser, parts);
  return bundleKeyIn(value) === undefined
    ? answer(caseCopies, value, presser, parts)
    : answer(bundleCopies, value, presser, parts);
}

/** Of no message, and everybody's. */
async function answerQuestion(
  asked: Inputs,
  presser: Presser,
  parts: PressParts,
): Promise<PressAnswer> {
  try {
    return { card: await answerAsked(asked, presser, parts), pressed: undefined };
  } catch (error) {
    parts.log.error({ verb: ASK_VERB, err: errorFacts(error) }, "card action failed");
    const { failed } = messagesFor(presser.language).cards.notice;
    const { pageUrl } = parts;
    const { language } = presser;
    const card = askedAgainCard(failed, { language, pageUrl, typed: asked.typed });
    return { card, pressed: undefined };
  }
}

/** Read, find, ask who may, run, present: the same for every button. */
async function answer<Pressed extends { readonly verb: Verb; readonly typed: Typed }, Copy>(
  copies: Copies<Pressed, Copy>,
  value: unknown,
  presser: Presser,
  parts: PressParts,
): Promise<PressAnswer> {
  const { cards, problems } = messagesFor(presser.language);
  const { notice } = cards;
  const failure = (error: unknown) => (isUnwritten(error) ? problems.readOnly : notice.failed);
  const pressed = copies.parse(value);
  const failed = (error: unknown): void =>
    parts.log.error({ verb: pressed?.verb, err: errorFacts(error) }, "card action failed");
  try {
    const opened = await copies.open(value, pressed, presser, parts);
    if ("card" in opened) return { card: opened.card, pressed: undefined };
    const { copy } = opened;
    const answered = copies.answered(pressed, copy);
    if (pressed === undefined) {
      const said = { notice: notice.malformed, typed: typedIn(value) };
      return { card: copies.present(copy, said, parts), pressed: answered };
    }
    const card = await copies.press(pressed, copy, parts).catch((error: unknown): AdaptiveCard => {
      failed(error);
      return copies.present(copy, { notice: failure(error), typed: pressed.typed }, parts);
    });
    return { card, pressed: answered };
  } catch (error) {
    failed(error);
    return { card: messageCard(failure(error), presser.language), pressed: undefined };
  }
}
