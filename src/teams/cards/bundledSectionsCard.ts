import type { AdaptiveCard } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import { awaitedBy, cancellationOf, namesOf } from "./sectionsCard.ts";

/** To owner and deputy, where much comes together: what is missing for which application. */
export function bundledSectionsCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language, today } = context;
  const { bundle, informativeBundles } = messagesFor(language).cards;
  const { cancelled, done, heading: title, item, text } = informativeBundles.sections;
  const lines = items.map(({ caseInEntry, messageId, state }) => {
    const awaited = state === "open" ? awaitedBy(caseInEntry, messageId) : undefined;
    const words =
      awaited === undefined
        ? cancellationOf(caseInEntry, messageId) === undefined
          ? done
          : cancelled
        : item(namesOf(awaited.sections, language), deadlineWords(awaited.due, today, language));
    return labelled(titleOf(caseInEntry.entry), words);
  });
  return bundleFrame(
    context,
    title,
    [heading(title), paragraph(text), ...lines],
    [openPage(context, bundle.open)],
  );
}
