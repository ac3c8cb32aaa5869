import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { isPlatform, platformOf, platformProblems } from "#domain/entry/platform.ts";
import type { Context } from "#register/memory/context.ts";
import type { Replica } from "#register/memory/replica.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";

/** Platforms and their use cases, as memory holds them. */
export interface PlatformReads {
  /** The platform a use case runs on. */
  platformOf(entry: Entry): StoredEntry | undefined;
  /** The use cases that run on a platform, in the order of their numbers. */
  entriesOn(platform: Entry): readonly StoredEntry[];
}

export function platformReads(replica: Replica): PlatformReads {
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
