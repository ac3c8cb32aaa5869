import { FOLLOWED_LINES_MAX } from "#domain/limits.ts";
import type { Standing } from "#domain/usage/followed.ts";
import type { FollowedLine } from "#teams/cards/bundleContext.ts";
import { followedCard } from "#teams/cards/followedCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import {
  COUNTING,
  type DemoApplication,
  KATRIN,
  LONGEST,
  TRANSLATION,
} from "./demoApplications.ts";
import { DEMO_DAY } from "./demoContext.ts";

const ALLOWED: Standing = {
  usage: { mayUse: "yes", because: "released", dataLimit: "internal" },
  evaluation: "approved",
  evaluatedVersion: "1.8",
};
const SUSPENDED: Standing = {
  ...ALLOWED,
  usage: { mayUse: "notNow", because: "suspended", day: "2026-11-24" },
};
const NEWER: Standing = {
  usage: { ...ALLOWED.usage, versions: { evaluated: "1.8", newer: "2.0" } },
  evaluation: "inEvaluation",
  evaluatedVersion: "1.8",
};
const NEW: Standing = {
  usage: { mayUse: "undecided", because: "notEvaluated" },
  evaluation: "submitted",
  evaluatedVersion: null,
};
const LONG: Standing = {
  usage: {
    ...ALLOWED.usage,
    mayUse: "withConditions",
    versions: {
      evaluated: LONGEST.previousVersion ?? "",
      newer: LONGEST.values.version ?? "",
    },
  },
  evaluation: "approvedProvisionally",
  evaluatedVersion: LONGEST.previousVersion,
};

/** What has changed about what somebody follows. */
export const followedExamples: ExampleGroup = {
  title: { de: "Was ich verfolge", en: "What I follow" },
  examples: (language) => [
    {
      id: "followed-one",
      title: { de: "Eine Anwendung", en: "One application" }[language],
      card: shown(language, [lineOf(COUNTING, ALLOWED, SUSPENDED)]),
    },
    {
      id: "followed-several",
      title: { de: "Mehrere, eine nicht mehr verfolgt", en: "Several, one followed no longer" }[
        language
      ],
      card: shown(
        language,
        [
          { ...lineOf(COUNTING, ALLOWED, NEWER), isFollowed: false },
          lineOf(TRANSLATION, NEW, ALLOWED),
        ],
        messagesFor(language).cards.followed.ended(COUNTING.values.title ?? ""),
      ),
    },
    {
      id: "followed-most",
      title: { de: "So viele, wie eine Karte fasst", en: "As many as a card holds" }[language],
      card: shown(
        language,
        Array.from({ length: FOLLOWED_LINES_MAX + 1 }, () => lineOf(LONGEST, NEW, LONG)),
      ),
    },
  ],
};

function shown(
  language: Language,
  lines: readonly FollowedLine[],
  notice?: string,
): CardExample["card"] {
  return followedCard({
    kind: "followed",
    key: `parcel/${KATRIN.id}/followed-2026-11-24`,
    person: KATRIN,
    language,
    today: DEMO_DAY,
    notice,
    conversation: undefined,
    pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
    lines,
  });
}

function lineOf(
  { no, values: { title = no } }: DemoApplication,
  before: Standing,
  after: Standing,
): FollowedLine {
  // As long as the address of a page in Teams is.
  const url = `https://teams.microsoft.com/l/entity/${"0".repeat(36)}/register?context=%7B%22subEntityId%22%3A%22entry%2F${no}%22%7D`;
  return { no, before, after, title, url, isFollowed: true };
}
