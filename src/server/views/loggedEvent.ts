import type { LoggedEvent } from "#contract/audit.ts";
import { type EntryNo, titleOf } from "#domain/entry/entry.ts";
import { type EventFilter, fitsEvent } from "#domain/eventFilter.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { isJournal, type Journal } from "#register/memory/journal.ts";
import { isSettingChain } from "#register/memory/settingRecord.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { eventView, orphanView, settingEventView } from "./eventView.ts";
import { exportEventView } from "./exportEventView.ts";
import { importEventView } from "./importEventView.ts";

const journalEventView = {
  exports: exportEventView,
  imports: importEventView,
} as const satisfies Readonly<Record<Journal, object>>;

/** What a person sees of an event of the log, if it fits as they see it. */
export function loggedEvents(
  {
    entry,
    orgUnits,
  }: {
    readonly entry: (no: EntryNo) => StoredEntry | undefined;
    readonly orgUnits: () => readonly OrgUnit[];
  },
  viewer: Viewer,
  filter: EventFilter,
): (event: ChainEvent) => LoggedEvent | undefined {
  return (event) => {
    const of = entry(event.entryNo);
    const view = isJournal(event.chain)
      ? journalEventView[event.chain](event, orgUnits())
      : isSettingChain(event.chain)
        ? settingEventView(event)
        : of === undefined
          ? orphanView(event, viewer)
          : eventView(event, of, viewer);
    const day = dayOfInstant(event.change.at);
    if (view === undefined || !fitsEvent(filter, { ...view, day, role: view.actor.role })) {
      return undefined;
    }
    return { ...view, entryNo: event.entryNo, title: of === undefined ? null : titleOf(of) };
  };
}
