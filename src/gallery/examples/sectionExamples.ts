import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { dayOf } from "#domain/time/day.ts";
import { bundledSectionsCard } from "#teams/cards/bundledSectionsCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { bundleContext } from "./bundleExamples.ts";
import type { ExampleGroup } from "./cardExample.ts";
import { COUNTING, KATRIN, POST, UPSCALE } from "./demoApplications.ts";
import { demoContext } from "./demoContext.ts";

const requested = { nth: 1, by: KATRIN, on: dayOf(2026, 11, 27), due: dayOf(2026, 12, 11) };
const ASKED: Pick<EvaluationCase, "sections" | "state"> = {
  state: "open",
  sections: { data: { requested }, security: { requested } },
};

const cancelled = { reason: "Die Angaben stehen im Vertrag.", by: KATRIN, on: dayOf(2026, 11, 30) };
const CANCELLED: typeof ASKED = {
  state: "open",
  sections: {
    data: { requested: { ...requested, cancelled } },
    security: { requested: { ...requested, cancelled } },
  },
};

/** Owner and deputy are asked for sections of the evaluation, and asked again. */
export const sectionExamples: ExampleGroup = {
  title: { de: "Bitte um Angaben", en: "Request for facts" },
  examples(language) {
    const shown = (id: string, de: string, en: string, messageId: MessageId, over = {}) => ({
      id: `sections-${id}`,
      title: { de, en }[language],
      card: cardFor(demoContext(language, { messageId, case: { ...ASKED, ...over } })),
    });
    return [
      shown("asked", "Um Angaben gebeten", "Asked for facts", "sections-1"),
      shown("again", "Erinnerung an Angaben", "Reminder of facts", "sectionsAgain-1-1"),
      shown("done", "Angaben nicht mehr gebraucht", "Facts no longer needed", "sections-1", {
        state: "approved",
      }),
      shown(
        "cancelled",
        "Anforderung zurückgenommen",
        "Request withdrawn",
        "sections-1",
        CANCELLED,
      ),
      {
        id: "sections-several",
        title: { de: "Angaben zu mehreren", en: "Facts about several" }[language],
        card: bundledSectionsCard(
          bundleContext(language, {
            kind: "sections",
            items: [
              ...([POST, COUNTING] as const).map((application) => ({
                ...{ application, state: "open" as const },
                ...{ messageId: "sections-1" as const, case: ASKED },
              })),
              { application: UPSCALE, state: "done", messageId: "sections-1", case: ASKED },
            ],
          }),
        ),
      },
    ];
  },
};
