import type { SuspensionOutlook } from "#contract/entry.ts";
import { mayLiftSuspension } from "#domain/entry/suspension.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RegisterReads } from "#register/register.ts";

/** What suspending an application or lifting its suspension comes to, before anybody does it. */
export async function suspensionOutlook(
  entry: StoredEntry,
  viewer: Viewer,
  reads: Pick<RegisterReads, "liftObstacles" | "toldIfSuspended">,
): Promise<SuspensionOutlook> {
  const told = new Map(reads.toldIfSuspended(entry).map((one) => [one.person.id, one]));
  const obstacles = mayLiftSuspension(entry, viewer) ? await reads.liftObstacles(entry) : undefined;
  return {
    told: [...told.values()].map(({ person, role }) => ({
      role,
      name: person.name === "" ? null : person.name,
    })),
    lift:
      obstacles === undefined
        ? null
        : [...obstacles].map(([to, obstacle]) => ({ to, obstacle: obstacle ?? null })),
  };
}
