import type { AdaptiveCard } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { toldBundle } from "./toldBundle.ts";
import { waitNamed } from "./waitNamed.ts";

/** To coordinators, where much comes together: for these applications nobody can be asked. */
export function bundledUnattendedCard(context: BundledMessagesContext): AdaptiveCard {
  const { language, today } = context;
  const { digest, informativeBundles } = messagesFor(language).cards;
  const { done, heading, item, text, waiting } = informativeBundles.unattended;
  return toldBundle(context, {
    ...{ heading, text, open: digest.open },
    line: ({ caseInEntry, messageId, state }) => {
      const wait = waitNamed(caseInEntry, messageId);
      if (state === "done" || wait === undefined) return done;
      const what = waiting[wait.kind];
      return wait.due === null ? what : item(what, deadlineWords(wait.due, today, language));
    },
  });
}
