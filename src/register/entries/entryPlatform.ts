import type { Entry, EntryValues } from "#domain/entry.ts";
import type { FieldProblems } from "#domain/intake.ts";
import { isPlatform, platformOf, platformProblems } from "#domain/platform.ts";
import type { Context } from "#register/context.ts";
import type { RegisterReads } from "#register/register.ts";
import type { Replica } from "#register/replica.ts";

/** Platforms and their use cases, as memory holds them. */
export function platformReads(replica: Replica): Pick<RegisterReads, "platformOf" | "entriesOn"> {
  return {
    platformOf(entry) {
      const platform = platformOf(entry, replica.entry);
      return platform === undefined ? undefined : replica.entry(platform.no);
    },
    entriesOn: (platform) =>
      isPlatform(platform)
        ? replica.entriesOn(platform.no).flatMap((no) => replica.entry(no) ?? [])
        : [],
  };
}

/** What is wrong with the platform that somebody gives for an entry. */
export function platformProblemsIn(
  { replica }: Context,
  before: Entry | undefined,
  next: EntryValues,
): FieldProblems {
  return platformProblems(before, next, {
    find: replica.entry,
    hasUseCases: (no) => replica.entriesOn(no).length > 0,
  });
}
