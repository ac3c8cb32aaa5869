import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { DigestContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, isTaken, link, paragraph, strongLink } from "./cardFrame.ts";

/** How many lines of each section are shown: as many as Teams takes. */
const MOST_LINES = [5, 3, 2];

/**
 * What waits for a coordinator, the most urgent first: one message in the morning instead of one for each event. It keeps
 * its date; whoever opens it later reads what waits then.
 */
export function digestCard(context: DigestContext): AdaptiveCard {
  for (const most of MOST_LINES) {
    const card = cardWith(context, most);
    if (isTaken(card)) return card;
  }
  return cardWith(context, 1);
}

function cardWith(context: DigestContext, most: number): AdaptiveCard {
  const { caseUrl, day, digest, language, sectionUrl, today } = context;
  const { digest: texts } = messagesFor(language).cards;
  const body: CardElementArray = [heading(texts.heading(formatDay(day, language)))];
  if (digest.day !== day) body.push(paragraph(texts.asOf(formatDay(digest.day, language))));
  if (digest.sections.length === 0) body.push(paragraph(texts.nothing));
  for (const { key, lines } of digest.sections) {
    const section = `${texts.sections[key]} (${lines.length})`;
    body.push(strongLink(section, sectionUrl(key)).withSeparator());
    for (const { caseKey, due, title } of lines.slice(0, most)) {
      const line = due === null ? title : texts.line(title, deadlineWords(due, today, language));
      body.push(link(line, caseUrl(caseKey)));
    }
    const more = lines.length - most;
    if (more > 0) body.push(paragraph(texts.more(more)).withSpacing("Small"));
  }
  return bundleFrame(context, texts.fallback, body, [openPage(context, texts.open)]);
}
