import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { publicationStateLabels } from "#domain/publication/publicationState.ts";
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
  const { publications, sections } = digest;
  const { digest: texts } = messagesFor(language).cards;
  const body: CardElementArray = [heading(texts.heading(formatDay(day, language)))];
  if (digest.day !== day) body.push(paragraph(texts.asOf(formatDay(digest.day, language))));
  if (sections.length + publications.length === 0) body.push(paragraph(texts.nothing));
  for (const { key, lines } of sections) {
    const links = lines.map(({ caseKey, due, title }) => {
      const line = due === null ? title : texts.line(title, deadlineWords(due, today, language));
      return link(line, caseUrl(caseKey));
    });
    body.push(...section(texts.sections[key], sectionUrl(key), links));
  }
  if (publications.length > 0) {
    const links = publications.map((line) =>
      link(publicationWords(line, language), context.publicationUrl(line.no)),
    );
    body.push(...section(texts.publications, context.publicationUrl(), links));
  }
  return bundleFrame(context, texts.fallback, body, [openPage(context, texts.open)]);

  function section(words: string, url: string, lines: CardElementArray): CardElementArray {
    const more = lines.length - most;
    return [
      strongLink(`${words} (${lines.length})`, url).withSeparator(),
      ...lines.slice(0, most),
      ...(more > 0 ? [paragraph(texts.more(more)).withSpacing("Small")] : []),
    ];
  }
}

/** As the desk marks it; that nothing is decided yet, the heading says. */
function publicationWords(
  { isSentBack, isUnattended, state, title }: DigestContext["digest"]["publications"][number],
  language: DigestContext["language"],
): string {
  const { digest: texts } = messagesFor(language).cards;
  if (isUnattended) return texts.line(title, texts.isUnattended);
  if (isSentBack) return texts.line(title, texts.isSentBack);
  return state === "undecided" ? title : texts.line(title, publicationStateLabels[state][language]);
}
