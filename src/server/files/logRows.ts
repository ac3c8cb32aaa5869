import type { LoggedEvent } from "#contract/audit.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import type { Person } from "#domain/people/person.ts";
import type { EventPages } from "#register/audit/eventPages.ts";
import type { RegisterReads } from "#register/register.ts";
import { itemToEvent } from "#register/store/eventLog.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { createPackedRows, type PackedRows } from "#server/limits/packedRows.ts";
import { loggedEvents } from "#server/views/loggedEvent.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import type { Watching } from "./fileMaker.ts";

/** The events that a filter shows, as the page of the log shows them to audit. */
export async function logRows(
  filter: EventFilter,
  by: Person,
  parts: {
    readonly pages: Pick<EventPages, "readItems">;
    readonly reads: Pick<RegisterReads, "entry" | "settings">;
  },
  watching?: Watching,
): Promise<PackedRows<LoggedEvent>> {
  const { pages, reads } = parts;
  const show = loggedEvents(
    { entry: reads.entry, orgUnits: () => reads.settings().orgUnits },
    // Nobody else may.
    { person: by, roles: ["Auditor"] },
    filter,
  );
  const rows = createPackedRows<LoggedEvent>(JSON.parse);
  let read = 0;
  await pages.readItems(filter.entryNo, async (items) => {
    watching?.signal.throwIfAborted();
    await visitInTurns(inOrder(items), (item) => {
      const shown = shownOf(item, show);
      if (shown !== undefined) rows.add(shown);
    });
    read += items.length;
    watching?.onRead(read);
  });
  return rows;
}

/** What holds no event any more is told by the check of the chains. */
function shownOf(item: ListItem, show: ReturnType<typeof loggedEvents>): LoggedEvent | undefined {
  try {
    return show(itemToEvent(item));
  } catch {
    return undefined;
  }
}

/** Items are numbered as they are created. */
function inOrder(items: readonly ListItem[]): readonly ListItem[] {
  return items.toSorted((a, b) => Number(a.id) - Number(b.id));
}
