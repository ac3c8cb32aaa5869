import { setImmediate } from "node:timers/promises";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { settingsOf } from "#domain/settings/settings.ts";
import { addDays } from "#domain/time/day.ts";
import { LOCAL_CONTACTS } from "#local/people.ts";
import { createFigureReports } from "#register/figures/figureReports.ts";
import { caseRecordType, itemToCase } from "#register/memory/caseRecord.ts";
import { entryChain, itemToEntry } from "#register/memory/entryRecord.ts";
import { dayAt } from "#register/store/clock.ts";
import { itemToEvent } from "#register/store/eventLog.ts";
import { figuresFile } from "#server/files/figuresFile.ts";
import { entriesBehind, figureReportView } from "#server/views/figureViews.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { filledLists } from "./filledLists.ts";
import { watchTurns } from "./longestTurn.ts";
import { type Figure, timed } from "./report.ts";

const LONGEST_MS = 50;
/** Of a million events: the target is missed while garbage is collected (112 ms, 893 before it was done in turns). */
const LONGEST_OF_MANY_MS = 150;
const MANY = 100_000;
const EVENTS_EACH = 9;
const PAGE = 2_000;
const OFFICES = 100;
/** They tell what the others take, too. */
const LOOKED_AT_ALONE = 20_000;

/** The committee report of so many applications, each with ten events, beside a look at the same events that makes nothing. */
export async function reportingFigures(count: number): Promise<readonly Figure[]> {
  const now = Date.now();
  const city = largeCity(count, now);
  const list = {
    async readAll(take: (items: ListItem[], unreadable: []) => void | Promise<void>) {
      for (let from = 0; from < city.eventCount; from += PAGE) {
        const size = Math.min(PAGE, city.eventCount - from);
        await take(
          Array.from({ length: size }, (_one, at) => city.event(from + at)),
          [],
        );
        await setImmediate();
      }
    },
  };
  const [plain] = await timed(async () => {
    for (let nth = 0; nth < LOOKED_AT_ALONE; nth++) itemToEvent(city.event(nth));
  });
  const settings = settingsOf(
    { orgUnits: [], closingDays: [], contacts: LOCAL_CONTACTS },
    () => undefined,
  );
  const reports = createFigureReports(list, {
    ...{ now: () => now, settings: () => settings },
    keyValues: { get: () => undefined },
    log: { newest: () => city.eventCount },
    replica: { entries: () => city.entries, cases: () => city.cases },
  } as unknown as Parameters<typeof createFigureReports>[1]);
  const to = dayAt(now);
  const period = { from: addDays(to, -180), to };
  const turns = watchTurns();
  const figures: Figure[] = [];
  async function measure<Value>(
    name: string,
    work: () => Promise<Value>,
    limit = LONGEST_MS,
  ): Promise<Value> {
    turns.longest();
    const [ms, value] = await timed(work);
    figures.push(
      {
        name: `${name}: longest block`,
        value: turns.longest().ownMs,
        unit: "ms",
        limit,
      },
      { name: "  whole", value: ms, unit: "ms" },
    );
    return value;
  }
  async function reported(office: string | null) {
    for (;;) {
      const found = await reports.report(period, office);
      if (found.state === "done") return found.report;
    }
  }
  const report = await measure(
    "the report of the city",
    () => reported(null),
    count < MANY ? LONGEST_MS : LONGEST_OF_MANY_MS,
  );
  const whole = figures.at(-1)?.value ?? 0;
  figures.push({
    name: "  times a look at its events alone",
    value: whole / ((plain * city.eventCount) / LOOKED_AT_ALONE),
    unit: "×",
  });
  await measure("the same, narrowed to an office", () => reported("amt-7"));
  const about = { city: "", publicPage: "https://ki.example/public/" };
  await measure("its answer", async () => {
    const view = await figureReportView(report, about);
    await setImmediate();
    return JSON.stringify(view);
  });
  await measure("500 applications behind a figure", async () => entriesBehind(report, "entries"));
  const made = {
    city: "",
    demo: false,
    language: "de",
    now: report.madeAt,
    role: "audit",
  } as const;
  await measure("all applications behind a figure as a table", () =>
    figuresFile(report, made, "entries").then(({ xlsx }) => xlsx()),
  );
  turns.stop();
  return figures;
}

/** Copies of one application, each with a number of its own, so that a million events need no room. */
function largeCity(count: number, now: number) {
  const rows = filledLists(1, now, undefined, { events: EVENTS_EACH, running: 0 });
  const entry = itemToEntry(asItem(filled(rows.entries[0])));
  const evaluationCase = itemToCase(asItem(filled(rows.cases[0])));
  if (entry === undefined || evaluationCase === undefined) throw new Error("Nothing to copy");
  const numberOf = (at: number) => `KI-2026-${String(at).padStart(6, "0")}`;
  const keyOf = (at: number) => `${numberOf(at).toLowerCase()}-v1`;
  const indexes = Array.from({ length: count }, (_one, at) => at);
  const entries = indexes.map((at): Entry => {
    const office = { orgUnitId: `amt-${at % OFFICES}`, orgUnitName: `Amt ${at % OFFICES}` };
    return { ...entry, no: numberOf(at), values: { ...entry.values, ...office } };
  });
  const cases = indexes.map(
    (at): EvaluationCase => ({ ...evaluationCase, key: keyOf(at), entryNo: numberOf(at) }),
  );
  const templates = rows.events.map(filled);
  return {
    entries,
    cases,
    eventCount: count * templates.length,
    event(nth: number): ListItem {
      const at = Math.floor(nth / templates.length);
      const template = templates[nth % templates.length] ?? {};
      const isCase = String(template.ChainKey).startsWith("case");
      const chain = isCase ? caseRecordType.chainOfKey(keyOf(at)) : entryChain(numberOf(at));
      return asItem({ ...template, ChainKey: chain, EntryNo: numberOf(at) });
    },
  };
}

/** A list tells no empty columns. */
function filled(fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function asItem(fields: Readonly<Record<string, unknown>>): ListItem {
  return { id: "1", eTag: '"1"', webUrl: null, fields, modifiedBy: null };
}
