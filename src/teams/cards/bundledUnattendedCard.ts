import type { AdaptiveCard } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { toldBundle } from "./toldBundle.ts";

/** To coordinators, where much comes together: for these applications nobody can be asked. */
export function bundledUnattendedCard(context: BundledMessagesContext): AdaptiveCard {
  const { language, today } = context;
  const { digest, informativeBundles } = messagesFor(language).cards;
  const { done, heading, item, itemWithoutDay, text } = informativeBundles.unattended;
  return toldBundle(context, {
    ...{ heading, text, open: digest.open },
    line: ({ caseInEntry, state }) => {
      const { due } = caseInEntry.evaluationCase;
      if (state === "done") return done;
      return due === null ? itemWithoutDay : item(deadlineWords(due, today, language));
    },
  });
}
