import { LRUCache } from "lru-cache";
import type { FoundPerson } from "#domain/people/person.ts";
import { cleanText } from "#domain/text/cleanText.ts";
import type { People } from "#sharepoint/people.ts";
import type { RequestLimits } from "./requestLimits.ts";

const KEPT = 1_000;
/** So long somebody new in the directory may not be found. */
const KEPT_MS = 60_000;

/** The directory is asked once for the same words, and never faster than its own budget allows. */
export function sharedSearches(people: People, limits: Pick<RequestLimits, "spend">): People {
  const found = new LRUCache<string, readonly FoundPerson[]>({
    max: KEPT,
    ttl: KEPT_MS,
    fetchMethod: async (words) => {
      await limits.spend("directory", "all");
      return people.search(words);
    },
  });
  return {
    ...people,
    async search(words) {
      const wanted = cleanText(words).trim().toLowerCase();
      return wanted === "" ? [] : ((await found.fetch(wanted)) ?? []);
    },
  };
}
