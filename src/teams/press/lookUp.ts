import type { Entry } from "#domain/entry/entry.ts";
import { valuesForEverybody } from "#domain/entry/entryRights.ts";
import { nameAsked } from "#domain/search/question.ts";
import { isUsableOn } from "#domain/usage/staffUsage.ts";
import type { RegisterReads } from "#register/register.ts";
import type { UsageAnswer, UsageHit } from "#teams/cards/usageCard.ts";

const MOST_HITS = 5;

/** What the register says to a question, by the tab's own search. Nothing of it is kept or logged. */
export async function lookUp(text: string, reads: RegisterReads): Promise<UsageAnswer> {
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
