import { ActionSet, type AdaptiveCard, type CardElementArray } from "@microsoft/teams.cards";
import { FOLLOWED_LINES_MAX } from "#domain/limits.ts";
import type { Standing } from "#domain/usage/followed.ts";
import { evaluationStatusLabels } from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { wordsOfUsage } from "#texts/usageWords.ts";
import type { FollowedContext, FollowedLine } from "./bundleContext.ts";
import { bundleFrame, openPage, unfollow } from "./bundleFrame.ts";
import { heading, labelled, link, paragraph } from "./cardFrame.ts";

/** What has changed about the applications that its reader follows: what it said before, what it says now, and the way out. */
export function followedCard(context: FollowedContext): AdaptiveCard {
  const { language, lines } = context;
  const { followed: texts } = messagesFor(language).cards;
  const body: CardElementArray = [
    heading(texts.heading(lines.length)),
    paragraph(texts.lead),
    ...lines.slice(0, FOLLOWED_LINES_MAX).flatMap((line) => linesOf(context, line)),
  ];
  // A card of an earlier version told more at once.
  const more = lines.length - FOLLOWED_LINES_MAX;
  if (more > 0) body.push(paragraph(texts.more(more)).withSeparator());
  return bundleFrame(context, texts.fallback, body, [openPage(context, texts.open)]);
}

function linesOf(context: FollowedContext, line: FollowedLine): CardElementArray {
  const { language } = context;
  const { followed: texts } = messagesFor(language).cards;
  const { after, before, isFollowed, title, url } = line;
  const evaluations = [before, after].map((one) => evaluationWords(one, language));
  return [
    link(title, url).withSpacing("Medium").withSeparator(),
    labelled(texts.before, said(before, language, evaluations)),
    labelled(texts.after, said(after, language, evaluations)),
    isFollowed
      ? new ActionSet(unfollow(context, line)).withSpacing("Small")
      : paragraph(texts.notFollowed).withSpacing("Small"),
  ];
}

/** The answer as it stands everywhere; the evaluation only where it is another one. */
function said(one: Standing, language: Language, evaluations: readonly string[]): string {
  const { cards, usage } = messagesFor(language);
  const { answer, data, reason } = wordsOfUsage(one.usage, language, usage);
  const isOther = new Set(evaluations).size > 1;
  const evaluation = isOther
    ? cards.followed.evaluation(evaluationWords(one, language))
    : undefined;
  return [answer, reason, data, evaluation].filter((words) => words !== undefined).join(". ");
}

function evaluationWords({ evaluatedVersion, evaluation }: Standing, language: Language): string {
  const status = evaluationStatusLabels[evaluation][language];
  const { followed: texts } = messagesFor(language).cards;
  return evaluatedVersion === null ? status : texts.ofVersion(status, evaluatedVersion);
}
