import type { PressProblem } from "#teams/press/press.ts";
import type { PressedCard } from "#teams/press/pressed.ts";
import { LONGEST, longText } from "./demoApplications.ts";
import type { Situation } from "./demoContext.ts";

/** What somebody pressed and typed, and why it was refused. */
export interface RefusedPress {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly problem: PressProblem;
  readonly verb: PressedCard["verb"];
  readonly typed?: PressedCard["typed"];
  readonly unreadable?: PressedCard["unreadable"];
  readonly situation?: Situation;
}

/** The register does not know the day since when the version is in use: it is asked. */
const UNDATED: Situation = { entry: { versionSince: "2026-11" } };

/** A complete answer to what changed. */
export const complete = {
  changed: "T4,T5",
  unsure: "T6",
  live: "live",
  date: "2026-11-16",
  restUnchanged: "true",
  note: "Es werden jetzt auch eingescannte Anlagen gelesen.",
} as const;

/** What can be wrong with it. */
export const changedPresses: readonly RefusedPress[] = [
  {
    id: "option-unreadable",
    de: "Von einer älteren Karte, unlesbar",
    en: "From an older card, unreadable",
    problem: "unreadable",
    verb: "case/changed",
    situation: UNDATED,
    typed: { changed: "T1,T7:harm", unsure: "T2,T3" },
    unreadable: ["option"],
  },
  {
    id: "tick-missing",
    de: "Nichts angekreuzt",
    en: "Nothing ticked",
    problem: "tickMissing",
    verb: "case/changed",
    typed: { live: "live", date: "2026-11-16" },
  },
  {
    id: "live-missing",
    de: "Im Einsatz oder geplant?",
    en: "In use or planned?",
    problem: "liveMissing",
    verb: "case/changed",
    situation: UNDATED,
    typed: { changed: "T1", note: "Neues Verfahren." },
  },
  {
    id: "date-missing",
    de: "Datum fehlt",
    en: "No date",
    problem: "dateMissing",
    verb: "case/changed",
    situation: UNDATED,
    typed: { unsure: "all", live: "live", restUnchanged: "true" },
  },
  {
    id: "date-not-real",
    de: "Datum gibt es nicht",
    en: "Date does not exist",
    problem: "dateNotReal",
    verb: "case/changed",
    situation: UNDATED,
    typed: { ...complete, date: "2026-02-30" },
  },
  {
    id: "date-in-future",
    de: "Datum in der Zukunft",
    en: "Date in the future",
    problem: "dateInFuture",
    verb: "case/changed",
    situation: UNDATED,
    typed: { ...complete, date: "2027-01-11" },
  },
  {
    id: "date-in-past",
    de: "Datum in der Vergangenheit",
    en: "Date in the past",
    problem: "dateInPast",
    verb: "case/changed",
    situation: UNDATED,
    typed: { ...complete, live: "planned" },
  },
  {
    id: "date-out-of-range",
    de: "Jahr kann nicht gemeint sein",
    en: "Year cannot be meant",
    problem: "dateOutOfRange",
    verb: "case/changed",
    situation: UNDATED,
    typed: { ...complete, date: "0026-11-20" },
  },
  {
    id: "confirmation-missing",
    de: "Bestätigung fehlt",
    en: "No confirmation",
    problem: "confirmationMissing",
    verb: "case/changed",
    typed: { ...complete, restUnchanged: "false" },
  },
  {
    id: "changed-meanwhile",
    de: "Gleichzeitig geändert, mit den längsten Texten",
    en: "Changed meanwhile, with the longest texts",
    problem: "changedMeanwhile",
    verb: "case/changed",
    typed: { ...complete, dateUnknown: "true", note: longText(1000) },
    situation: { application: LONGEST },
  },
];
