import { askCard } from "#teams/cards/askCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { messagesFor } from "#texts/messages.ts";
import type { ExampleGroup } from "./cardExample.ts";
import { LENA, POST } from "./demoApplications.ts";
import { demoContext, demoTabUrl } from "./demoContext.ts";

/** Cards that only say something, and the old card that points to the new one. */
export const noticeExamples: ExampleGroup = {
  title: { de: "Hinweise", en: "Messages" },
  examples: (language) => {
    const { help, message, notice } = messagesFor(language).cards;
    const url = demoTabUrl(POST.no);
    return [
      {
        id: "message-superseded",
        title: { de: "Von neuerer Version überholt", en: "Overtaken by a newer version" }[language],
        card: cardFor(demoContext(language, { application: POST, messageId: "request-v5" })),
      },
      {
        id: "message-not-responsible",
        title: { de: "Nicht mehr zuständig", en: "No longer responsible" }[language],
        card: cardFor(demoContext(language, { application: POST, person: LENA })),
      },
      {
        id: "message-malformed",
        title: { de: "Unlesbar und ohne Anfrage", en: "Unreadable, without a question" }[language],
        card: messageCard(notice.malformed, language),
      },
      {
        id: "message-failed",
        title: { de: "Ohne Anfrage gescheitert", en: "Failed without a question" }[language],
        card: messageCard(notice.failed, language),
      },
      {
        id: "message-too-many",
        title: { de: "Zu viele Eingaben", en: "Too many entries" }[language],
        card: messageCard(notice.tooMany, language),
      },
      ...[0, 1, 12].map((count) => ({
        id: `message-help-${count}`,
        title: {
          de: `Begrüßung, offene Aufgaben: ${count}`,
          en: `Greeting, open tasks: ${count}`,
        }[language],
        card: askCard(
          {
            heading: message.heading,
            lines: [help.text, help.ask, help.tasks(count)],
            fallback: help.text,
          },
          { language, pageUrl: (page) => demoTabUrl(page) },
        ),
      })),
      {
        id: "message-starting",
        title: {
          de: "Begrüßung, während das Register startet",
          en: "Greeting while the register starts",
        }[language],
        card: messageCard([help.text, help.starting], language, url),
      },
    ];
  },
};
