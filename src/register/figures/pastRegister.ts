import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { type Period, periodBefore } from "#domain/figures/period.ts";
import type { ApplicationAt, RegisterEvents } from "#domain/figures/registerAt.ts";
import type { Day } from "#domain/time/day.ts";
import {
  caseRecordType,
  caseToRecord,
  isCaseChain,
  isEntryChain,
  recordToCase,
} from "#register/memory/caseRecord.ts";
import { entryChain, entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { itemToEvent } from "#register/store/eventLog.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { createPastRecords, type PastRecords } from "./pastRecords.ts";
import { createPastSettings, type PastSettings } from "./pastSettings.ts";
import { createPeriodEvents } from "./periodEvents.ts";

/** The register as it was at the end of a period, at the end of the one before, and what happened in both. */
export interface PastRegister {
  readonly atEnd: readonly ApplicationAt[];
  readonly atStart: readonly ApplicationAt[];
  readonly events: RegisterEvents;
  /** What the city had set at the end of a day, of what it has set anew since. */
  readonly settingsBefore: PastSettings["before"];
  /** Events and cases that cannot be read any more, and are missing in it. */
  readonly unreadable: number;
}

interface Held {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly cases: ReadonlyMap<string, EvaluationCase>;
}

/**
 * Looks through the whole event list once, after it has noted what memory holds: what is written meanwhile does not count.
 */
export async function readPastRegister(
  list: Pick<SharePointList, "readAll">,
  memory: { entries(): Iterable<Entry>; cases(): Iterable<EvaluationCase> },
  period: Period,
  /** Told how many events were looked at; may throw to end the look. */
  onLooked: (looked: number) => void,
): Promise<PastRegister> {
  const held = await heldIn(memory);
  const before = periodBefore(period);
  const past = createPastRecords(
    [period.to, before.to],
    (chain) => (held.entries.get(chain) ?? held.cases.get(chain))?.revision,
  );
  const happened = createPeriodEvents({ from: before.from, to: period.to });
  const settings = createPastSettings([period.to, before.to]);
  let looked = 0;
  let unreadable = 0;
  await list.readAll(async (items, broken) => {
    onLooked(looked);
    unreadable += broken.length;
    await visitInTurns(items, (item) => {
      looked++;
      const event = eventIn(item);
      if (event === undefined) unreadable++;
      if (event !== undefined) settings.note(event);
      if (event === undefined || !(isCaseChain(event.chain) || isEntryChain(event.chain))) return;
      past.note(event);
      happened.note(event);
    });
  });
  const [atEnd, atStart] = [
    await registerOn(held, past, period.to),
    await registerOn(held, past, before.to),
  ];
  return {
    atEnd: atEnd.applications,
    atStart: atStart.applications,
    events: await happened.found((chain) => held.cases.get(chain)?.due ?? null),
    settingsBefore: settings.before,
    unreadable: unreadable + atEnd.unreadable,
  };
}

/** Each as it stands when it is reached; whatever is written to it afterwards is not taken back. */
async function heldIn(memory: {
  entries(): Iterable<Entry>;
  cases(): Iterable<EvaluationCase>;
}): Promise<Held> {
  const entries = new Map<string, Entry>();
  const cases = new Map<string, EvaluationCase>();
  await visitInTurns(memory.entries(), (one) => void entries.set(entryChain(one.no), one));
  await visitInTurns(
    memory.cases(),
    (one) => void cases.set(caseRecordType.chainOfKey(one.key), one),
  );
  return { entries, cases };
}

async function registerOn({ cases, entries }: Held, past: PastRecords, day: Day) {
  const casesOf = new Map<EntryNo, EvaluationCase[]>();
  const found: Entry[] = [];
  let unreadable = 0;
  const addCase = (one: EvaluationCase | undefined) => {
    if (one === undefined) unreadable++;
    else casesOf.set(one.entryNo, [...(casesOf.get(one.entryNo) ?? []), one]);
  };
  await visitInTurns(cases, ([chain, present]) => {
    if (!past.hasChangedSince(chain, day)) return addCase(present);
    const record = past.recordOn(chain, day, () => caseToRecord(present));
    if (record !== undefined) addCase(recordToCase(record, 0));
  });
  await visitInTurns(entries, ([chain, present]) => {
    if (!past.hasChangedSince(chain, day)) return void found.push(present);
    const record = past.recordOn(chain, day, () => entryToRecord(present));
    if (record !== undefined) found.push(recordToEntry(record, 0));
  });
  await visitInTurns(past.goneOn(day), ([chain, record]) => {
    if (isCaseChain(chain)) addCase(recordToCase(record, 0));
    else found.push(recordToEntry(record, 0));
  });
  const applications = await findInTurns(found, (entry) => [
    { entry, cases: casesOf.get(entry.no) ?? [] },
  ]);
  return { applications, unreadable };
}

function eventIn(item: ListItem): ChainEvent | undefined {
  try {
    return itemToEvent(item);
  } catch {
    return undefined;
  }
}
