import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { EntryNo } from "#domain/entry/entry.ts";
import {
  type ApplicationFacts,
  applicationFacts,
  type FactsRules,
} from "#domain/figures/applicationFacts.ts";
import { factsRulesOn } from "#domain/figures/factsRules.ts";
import type { FigureFacts } from "#domain/figures/figure.ts";
import {
  FIGURE_GROUPS,
  type FigureGroupKey,
  figuresIn,
  groupFigures,
  type ReportGroup,
  reportGroup,
} from "#domain/figures/figureGroups.ts";
import { byOffice, type OfficeFacts } from "#domain/figures/offices.ts";
import { type Period, periodBefore } from "#domain/figures/period.ts";
import type { ApplicationAt, RegisterEvents } from "#domain/figures/registerAt.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { settingChain } from "#register/memory/settingRecord.ts";
import { instantAt } from "#register/store/clock.ts";
import { createListLooks } from "#register/store/listLooks.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import { readPastRegister } from "./pastRegister.ts";

const KEPT_MS = 300_000;
/** Each holds the facts of every application, twice. */
const MOST_KEPT = 3;
const REPORTS_KEPT = 12;
/** Who asks hears after this how far it is, and asks again. */
const WAIT_MS = 1_500;

export interface FigureReport {
  readonly period: Period;
  /** The office it is narrowed to; null where it is about the whole city. */
  readonly office: { readonly id: string; readonly name: string } | null;
  /** Of all that had applications in the register, by name. */
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly ReportGroup[];
  /** The applications as they were at the end. */
  readonly applications: ReadonlyMap<EntryNo, ApplicationFacts>;
  readonly unreadable: number;
  /** Closing days are those of today: they stand in the organisation file, which has no history. */
  readonly hasTodaysClosingDays: boolean;
  readonly madeAt: Instant;
}

export type ReportState =
  | { readonly state: "running"; readonly looked: number; readonly of: number }
  | { readonly state: "done"; readonly report: FigureReport };

/** The figures of a period, computed from the event log. */
export interface FigureReports {
  /** How far it is, or what it says; begins where nobody has asked yet. Throws where the list could not be read. */
  report(period: Period, office: string | null): Promise<ReportState>;
}

/** The applications as they were at the end of a day. */
interface FactsAt {
  readonly applications: readonly ApplicationFacts[];
  readonly offices: readonly OfficeFacts[];
}

interface Facts {
  readonly atEnd: FactsAt;
  readonly atStart: FactsAt;
  readonly events: RegisterEvents;
  readonly unreadable: number;
  readonly hasTodaysClosingDays: boolean;
  readonly madeAt: Instant;
}

export function createFigureReports(
  list: Pick<SharePointList, "readAll">,
  context: Pick<Context, "keyValues" | "log" | "now" | "replica" | "settings">,
  waitMs = WAIT_MS,
): FigureReports {
  const { keyValues, log, now, replica, settings } = context;
  const looks = createListLooks<Facts>({ max: MOST_KEPT, waitMs });
  const reports = new LRUCache<string, FigureReport>({ max: REPORTS_KEPT, ttl: KEPT_MS });

  async function look(period: Period, tell: (looked: number) => void): Promise<Facts> {
    const madeAt = instantAt(now());
    const past = await readPastRegister(list, replica, period, tell);
    const rulesOn = (day: Day) => factsRulesOn(day, settings(), past.settingsBefore(day));
    const { to } = periodBefore(period);
    return {
      ...{ events: past.events, unreadable: past.unreadable, madeAt },
      atEnd: await factsOf(past.atEnd, period.to, rulesOn(period.to)),
      atStart: await factsOf(past.atStart, to, rulesOn(to)),
      // Nobody has set them here: the organisation file has no history.
      hasTodaysClosingDays: keyValues.get(settingChain("closingDays")) === undefined,
    };
  }

  return {
    async report(period, office) {
      const key = `${period.from} ${period.to}`;
      if (!looks.has(key)) looks.start(key, (tell) => look(period, tell));
      const { found: facts, looked = 0 } = (await looks.stateOf(key)) ?? {};
      if (facts === undefined)
        return { state: "running", looked, of: Math.max(looked, log.newest()) };
      const name = `${key} ${facts.madeAt} ${office ?? ""}`;
      const known = reports.get(name);
      if (known !== undefined) return { state: "done", report: known };
      const report = await reportOf(facts, period, office);
      reports.set(name, report);
      return { state: "done", report };
    },
  };
}

async function factsOf(
  all: readonly ApplicationAt[],
  day: Day,
  rules: FactsRules,
): Promise<FactsAt> {
  const applications = await findInTurns(all, (one) => [applicationFacts(one, day, rules)]);
  await setImmediate();
  return { applications, offices: byOffice(applications) };
}

async function reportOf(
  facts: Facts,
  period: Period,
  officeId: string | null,
): Promise<FigureReport> {
  const offices = facts.atEnd.offices.flatMap(({ id, name }) => (id === "" ? [] : [{ id, name }]));
  const isWholeCity = officeId === null;
  async function narrowed(at: FactsAt) {
    if (isWholeCity) return { ...at, events: facts.events };
    const own = at.offices.filter(({ id }) => id === officeId);
    const applications = own.flatMap((one) => one.applications);
    const events = await eventsOf(facts.events, new Set(applications.map(({ no }) => no)));
    return { applications, offices: own, events };
  }
  const now = { period, isWholeCity, ...(await narrowed(facts.atEnd)) };
  const before = {
    ...{ period: periodBefore(period), isWholeCity },
    ...(await narrowed(facts.atStart)),
  };
  const groups: ReportGroup[] = [];
  for (const key of FIGURE_GROUPS) groups.push(await groupInTurns(key, now, before));
  const applications = new Map<EntryNo, ApplicationFacts>();
  await visitInTurns(now.applications, (one) => void applications.set(one.no, one));
  return {
    period,
    office: isWholeCity
      ? null
      : (offices.find(({ id }) => id === officeId) ?? { id: officeId, name: officeId }),
    offices,
    groups,
    applications,
    unreadable: facts.unreadable,
    hasTodaysClosingDays: facts.hasTodaysClosingDays,
    madeAt: facts.madeAt,
  };
}

/** Each figure looks at every application: they are made in turns, and then put together. */
async function groupInTurns(
  key: FigureGroupKey,
  now: FigureFacts,
  before: FigureFacts,
): Promise<ReportGroup> {
  await setImmediate();
  const made = groupFigures(key, now);
  await setImmediate();
  const then = groupFigures(key, before);
  await visitInTurns([...figuresIn(then), ...figuresIn(made)], (make) => void make());
  await setImmediate();
  return reportGroup(key, made, then);
}

/** Of these applications alone. */
async function eventsOf(
  events: RegisterEvents,
  numbers: ReadonlySet<EntryNo>,
): Promise<RegisterEvents> {
  const theirs = <One extends { readonly no: EntryNo }>(all: readonly One[]) =>
    findInTurns(all, (one) => (numbers.has(one.no) ? [one] : []));
  return {
    created: await theirs(events.created),
    retired: await theirs(events.retired),
    answers: await theirs(events.answers),
    suspensions: await theirs(events.suspensions),
  };
}
