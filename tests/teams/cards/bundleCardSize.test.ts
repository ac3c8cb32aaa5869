import { expect, test } from "vitest";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { bundleContext } from "#gallery/examples/bundleExamples.ts";
import { LONGEST, longText } from "#gallery/examples/demoApplications.ts";
import { ASKED } from "#gallery/examples/demoContext.ts";
import { bundleCard } from "#teams/cards/bundleCard.ts";
import { BUNDLE_CARDS } from "#teams/cards/bundleKinds.ts";
import { LANGUAGES } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";

/** The largest card that Teams takes, in UTF-16. */
const MAX_BYTES = 28 * 1024;
/** What a SharePoint text column takes. */
const MAX_TITLE = 255;

const TITLES = ["Ä".repeat(60).padEnd(MAX_TITLE, "ß"), "*_[".repeat(MAX_TITLE / 3)];

test.each(LANGUAGES.flatMap((language) => TITLES.map((title) => ({ language, title }))))(
  "Teams takes the card of twenty with the longest titles and all that was ticked and typed ($language, $title)",
  ({ language, title }) => {
    const { bundle: texts } = messagesFor(language).cards;
    const application = { ...LONGEST, values: { ...LONGEST.values, title } };
    const items = Array.from({ length: 20 }, () => ({ application, state: "open" }) as const);
    const titles = items.map(() => title).join(", ");
    const keys = items.map((_, index) => `demo-${index}-ki-2026-0099@${ASKED}`).join(",");
    const context = {
      ...bundleContext(language, { items }),
      key: `parcel/${"0".repeat(36)}/requests-2026-11-23-${"0".repeat(12)}`,
      pageUrl: `https://teams.microsoft.com/l/entity/${"0".repeat(36)}/register?context=${"%22".repeat(80)}`,
      notice: `${texts.recorded(12)} ${texts.notRecorded(titles)}`,
      typed: {
        cases: keys,
        separate: keys,
        reason: "other",
        reasonText: longText(TEXT_LIMITS.reasonText),
      },
    };
    expect(JSON.stringify(bundleCard(context)).length * 2).toBeLessThanOrEqual(MAX_BYTES);
  },
);

const TOLD = ["incidents", "suspensions", "unattended"] as const;
const TEAMS_URL = `https://teams.microsoft.com/l/entity/${"0".repeat(36)}/register?context=`;

test.each(LANGUAGES.flatMap((language) => TOLD.map((kind) => ({ language, kind }))))(
  "of $kind Teams takes twenty with the longest titles; each of a usual title opens its case ($language)",
  ({ language, kind }) => {
    const cardOf = (title: string) => {
      const application = { ...LONGEST, values: { ...LONGEST.values, title } };
      const items = Array.from({ length: 20 }, () => ({ application, state: "open" }) as const);
      const caseUrl = () => `${TEAMS_URL}${encodeURIComponent("x".repeat(80))}`;
      const context = { ...bundleContext(language, { kind, items }), caseUrl };
      return JSON.stringify(BUNDLE_CARDS[kind].card(context));
    };
    for (const title of TITLES) {
      const card = cardOf(title);
      expect(card.length * 2).toBeLessThanOrEqual(MAX_BYTES);
      expect(card).toContain(JSON.stringify(title).slice(1, -1));
    }
    expect(cardOf("Automatische Postsortierung").split(TEAMS_URL)).toHaveLength(21);
  },
);
