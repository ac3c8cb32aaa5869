import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { treeOf } from "#domain/classification/treeVersions.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { DutiesContext, DutyLine } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, link, paragraph, strong } from "./cardFrame.ts";

/** So many duties of an application are told in words; the others stand in the register. */
const WORDED = 2;

/** Which duties of which applications begin soon: the day, the application, the first of them in plain words. */
export function dutiesCard(context: DutiesContext): AdaptiveCard {
  const { language, lines } = context;
  const { duties: texts } = messagesFor(language).cards;
  const body: CardElementArray = [
    heading(texts.heading(lines.length)),
    paragraph(texts.lead),
    ...lines.flatMap((line) => linesOf(context, line)),
  ];
  return bundleFrame(context, texts.fallback, body, [openPage(context, texts.open)]);
}

function linesOf({ language }: DutiesContext, line: DutyLine): CardElementArray {
  const { duties: texts } = messagesFor(language).cards;
  const known = treeOf(line.tree)?.obligations ?? [];
  const words = known.filter(({ id }) => line.ids.includes(id)).map((one) => one[language]);
  const more = line.ids.length - Math.min(words.length, WORDED);
  return [
    link(line.title, line.url).withSpacing("Medium").withSeparator(),
    strong(texts.from(formatDay(line.day, language), line.notice)).withSpacing("Small"),
    ...words.slice(0, WORDED).map((duty) => paragraph(duty).withSpacing("Small")),
    ...(more > 0 ? [paragraph(texts.more(more)).withSpacing("Small")] : []),
  ];
}
