import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { DUTY_LINES_MAX } from "#domain/limits.ts";
import { dayOf } from "#domain/time/day.ts";
import type { DutyLine } from "#teams/cards/bundleContext.ts";
import { dutiesCard } from "#teams/cards/dutiesCard.ts";
import type { Language } from "#texts/language.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { COUNTING, type DemoApplication, KATRIN, LONGEST } from "./demoApplications.ts";
import { DEMO_DAY } from "./demoContext.ts";

const ANNEX_III = dayOf(2027, 12, 2);
const OF_DEPLOYERS = ["art26-2", "art26-6-logs", "art49-3-register"];
/** Those with the most words. */
const LONGEST_DUTIES = CURRENT_TREE.obligations
  .toSorted((a, b) => b.de.length - a.de.length)
  .slice(0, 15)
  .map(({ id }) => id);

/** Duties that begin soon. */
export const dutyExamples: ExampleGroup = {
  title: { de: "Pflichten, die bald beginnen", en: "Duties that begin soon" },
  examples: (language) => [
    {
      id: "duties-one",
      title: { de: "Eine Anwendung", en: "One application" }[language],
      card: shown(language, [lineOf(COUNTING, OF_DEPLOYERS, 90)]),
    },
    {
      id: "duties-most",
      title: { de: "So viele, wie eine Karte fasst", en: "As many as a card holds" }[language],
      card: shown(
        language,
        Array.from({ length: DUTY_LINES_MAX }, () => lineOf(LONGEST, LONGEST_DUTIES, 30)),
      ),
    },
  ],
};

function shown(language: Language, lines: readonly DutyLine[]): CardExample["card"] {
  return dutiesCard({
    kind: "duties",
    key: `parcel/${KATRIN.id}/duties-2026-11-24`,
    ...{ person: KATRIN, language, lines },
    today: DEMO_DAY,
    conversation: undefined,
    pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
  });
}

function lineOf(
  { no, values: { title = no } }: DemoApplication,
  ids: readonly string[],
  notice: DutyLine["notice"],
): DutyLine {
  // As long as the address of a page in Teams is.
  const url = `https://teams.microsoft.com/l/entity/${"0".repeat(36)}/register?context=%7B%22subEntityId%22%3A%22entry%2F${no}%22%7D`;
  return { no, day: ANNEX_III, notice, tree: CURRENT_TREE.version, ids, title, url };
}
