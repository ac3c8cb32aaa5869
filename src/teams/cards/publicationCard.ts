import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import type { ReleasedValue } from "#domain/publication/publication.ts";
import { publicFieldOf } from "#domain/publication/publishedFields.ts";
import { messagesFor } from "#texts/messages.ts";
import type { PublicationContext } from "./bundleContext.ts";
import { bundleFrame, executeOnBundle, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";

/** What everybody is to read of an application: its owner confirms it with one press, or looks at all of it first. */
export function publicationCard(context: PublicationContext): AdaptiveCard {
  const { language, state, title } = context;
  const { publication: texts } = messagesFor(language).cards;
  if (state !== "waiting") {
    const body = [heading(texts.heading(title)), paragraph(texts[state])];
    return bundleFrame(context, texts[state], body, [openPage(context, texts.open)]);
  }
  const changed = context.changed.flatMap((key) => publicFieldOf(key)?.label[language] ?? []);
  const body: CardElementArray = [
    heading(texts.heading(title)),
    paragraph(texts.lead),
    ...shownLines(context),
    ...(changed.length === 0 ? [] : [paragraph(texts.changedFields(changed.join(", ")))]),
    paragraph(texts.more(context.values.filter(({ value }) => value !== null).length)),
  ];
  return bundleFrame(context, texts.fallback(title), body, [
    executeOnBundle(context, texts.confirm, "several/confirmPublication"),
    openPage(context, texts.look),
  ]);
}

/** The first that everybody reads. */
const FIRST = ["publicTitleDe", "publicSummaryDe", "riskClass", "contactPublic"];

function shownLines({ language, values }: PublicationContext): CardElementArray {
  return FIRST.flatMap((key) => {
    const field = publicFieldOf(key);
    const text = textOf(values, key, language);
    return field === undefined || text === "" ? [] : [labelled(field.label[language], text)];
  });
}

function textOf(
  values: readonly ReleasedValue[],
  key: string,
  language: PublicationContext["language"],
): string {
  const value = values.find(({ field }) => field === key)?.value;
  if (typeof value !== "string") return "";
  return publicFieldOf(key)?.choices?.find((one) => one.key === value)?.[language] ?? value;
}
