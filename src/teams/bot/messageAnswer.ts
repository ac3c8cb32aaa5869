import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { Entry } from "#domain/entry/entry.ts";
import { valuesForEverybody } from "#domain/entry/entryRights.ts";
import { isSearch, nameAsked } from "#domain/search/question.ts";
import { isUsableOn } from "#domain/usage/staffUsage.ts";
import type { RegisterReads } from "#register/register.ts";
import type { PageUrl } from "#teams/cards/bundleCards.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import {
  type UsageAnswer,
  type UsageHit,
  usageCard,
  usageSummary,
} from "#teams/cards/usageCard.ts";
import { type Language, languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { Activity } from "./activity.ts";

const MOST_HITS = 5;

interface Answered {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/** What somebody writes is looked for in the register; whoever greets is greeted. Nothing of it is kept or logged. */
export async function messageAnswer(
  { from, locale, text = "" }: Pick<Activity, "from" | "locale" | "text">,
  parts: {
    /** Undefined until the register is loaded. */
    readonly reads: RegisterReads | undefined;
    readonly pageUrl: PageUrl;
  },
): Promise<Answered> {
  const language = languageOf(locale);
  const { pageUrl, reads } = parts;
  const { aadObjectId: personId } = from;
  const isGuest = personId !== undefined && reads?.account(personId) === "guest";
  if (reads !== undefined && !isGuest && isSearch(text)) {
    const context = { language, pageUrl, today: reads.today() };
    const answer = await lookUp(text, reads);
    return { card: usageCard(answer, context), summary: usageSummary(answer, context) };
  }
  const { help } = messagesFor(language).cards.summary;
  const sentences = await helpFor(personId, language, reads);
  return { card: messageCard(sentences, language, pageUrl("register")), summary: help };
}

async function lookUp(text: string, reads: RegisterReads): Promise<UsageAnswer> {
  const today = reads.today();
  const isPreferred = (no: string) => {
    const entry = reads.entry(no);
    return entry !== undefined && isUsableOn(entry.values, today);
  };
  const found = await reads.search(text, { limit: MOST_HITS + 1, isPreferred });
  return {
    name: nameAsked(text),
    hits: found.slice(0, MOST_HITS).map(hitOf),
    hasMore: found.length > MOST_HITS,
    instead: found.length === 0 ? (await reads.instead(text, today)).map(hitOf) : [],
  };
}

/** The card may be passed on: it shows the same whoever asks. */
function hitOf(entry: Entry): UsageHit {
  return { no: entry.no, values: valuesForEverybody(entry) };
}

/** What a greeting is answered, also before anything is loaded. */
async function helpFor(
  personId: string | undefined,
  language: Language,
  reads: RegisterReads | undefined,
): Promise<readonly string[]> {
  const { cards, problems } = messagesFor(language);
  const { help } = cards;
  if (reads === undefined) return [help.text, help.starting];
  if (personId === undefined) return [help.text, help.ask, help.tasks(0)];
  if (reads.account(personId) === "guest") return [problems.guest];
  return [help.text, help.ask, help.tasks(await reads.taskCount(personId))];
}
