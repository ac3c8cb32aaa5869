import type { FoundPerson } from "#domain/people/person.ts";
import { errorFacts } from "#outbound/errorFacts.ts";
import { inTime } from "#outbound/inTime.ts";
import type { RegisterReads } from "#register/register.ts";
import type { BotLog } from "#teams/bot/log.ts";

/** Teams shows an error when a card's button takes longer than ten seconds. */
export const SEARCH_LIMIT_MS = 3_000;

/** People by name; undefined where the directory does not answer in time. */
export async function searchPeople(
  reads: RegisterReads,
  words: string,
  limit: number,
  log: BotLog,
): Promise<readonly FoundPerson[] | undefined> {
  const found = reads.findPeople(words).catch((error) => {
    log.warn({ err: errorFacts(error) }, "people not found");
    return undefined;
  });
  return inTime(found, limit);
}
