import { ActionSet, type AdaptiveCard, type CardElementArray } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import type { PublicationLine, PublicationsContext } from "./bundleContext.ts";
import { bundleFrame, confirmRelease, openPage } from "./bundleFrame.ts";
import { heading, isTaken, link, paragraph } from "./cardFrame.ts";

/** Several applications that everybody is to read about: their owner confirms each by itself. */
export function publicationsCard(context: PublicationsContext): AdaptiveCard {
  const whole = cardWith(context, true);
  return isTaken(whole) ? whole : cardWith(context, false);
}

function cardWith(context: PublicationsContext, hasSummaries: boolean): AdaptiveCard {
  const { language, lines } = context;
  const { publication: texts, publications } = messagesFor(language).cards;
  const waiting = lines.filter(({ state }) => state === "waiting").length;
  const lead = waiting === 0 ? publications.allDone : publications.lead;
  const body: CardElementArray = [
    heading(publications.heading(lines.length)),
    paragraph(lead),
    ...lines.flatMap((line) => linesOf(context, line, hasSummaries)),
  ];
  return bundleFrame(context, publications.fallback, body, [
    openPage(context, waiting === 0 ? texts.open : publications.look),
  ]);
}

function linesOf(
  context: PublicationsContext,
  line: PublicationLine,
  hasSummaries: boolean,
): CardElementArray {
  const { publication: texts } = messagesFor(context.language).cards;
  const { state, summary, title, url } = line;
  const top = link(title, url).withSpacing("Medium").withSeparator();
  if (state !== "waiting") return [top, paragraph(texts[state]).withSpacing("Small")];
  return [
    top,
    ...(hasSummaries && summary !== "" ? [paragraph(summary).withSpacing("Small")] : []),
    new ActionSet(confirmRelease(context, line)).withSpacing("Small"),
  ];
}
