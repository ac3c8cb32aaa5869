import type { Bilingual } from "#domain/bilingual.ts";
import type { Json } from "#domain/change.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import { sameVersion } from "#domain/entry/version.ts";
import type { Day } from "#domain/time/day.ts";
import { DATA_LIMITS, type DataLimit, type UsageChoice } from "./usageFields.ts";

/** The answer to "Darf ich das nutzen?", from yes to no. */
export const MAY_USE = [
  "yes",
  "withConditions",
  "pilotGroup",
  "undecided",
  "notNow",
  "no",
  "notForStaff",
] as const;
export type MayUse = (typeof MAY_USE)[number];

export const mayUseLabels: Readonly<Record<MayUse, Bilingual>> = {
  yes: { de: "Erlaubt", en: "Allowed" },
  withConditions: { de: "Erlaubt mit Auflagen", en: "Allowed with conditions" },
  pilotGroup: { de: "Nur für die Pilotgruppe", en: "Pilot group only" },
  undecided: { de: "Noch nicht entschieden", en: "Not decided yet" },
  notNow: { de: "Zurzeit nicht", en: "Not at present" },
  no: { de: "Nicht erlaubt", en: "Not allowed" },
  notForStaff: { de: "Nicht für Beschäftigte gedacht", en: "Not meant for staff" },
};

/** Why the answer is what it is. */
export const USAGE_REASONS = [
  /** The coordinators' word, where nothing stands against it. */
  "released",
  "retired",
  "prohibited",
  "rejected",
  "suspended",
  "expired",
  /** Nobody has approved it yet, or what was submitted was withdrawn. */
  "notEvaluated",
  /** Approved, and not in operation yet. */
  "planned",
  /** Approved, but nobody has said who may use it. */
  "releaseMissing",
] as const;
export type UsageReason = (typeof USAGE_REASONS)[number];

export interface StaffUsage {
  readonly mayUse: MayUse;
  readonly because: UsageReason;
  /** Since when it is suspended or retired, until when it was approved, from when it is planned. */
  readonly day?: string;
  /** Only where it may be used, and a newer version than the evaluated one is in the register. */
  readonly versions?: { readonly evaluated: string; readonly newer: string };
  /** Only where it may be used: the most that may be entered. */
  readonly dataLimit?: DataLimit;
}

const ANSWERS: Readonly<Record<UsageChoice<"staffRelease">, MayUse>> = {
  all: "yes",
  withConditions: "withConditions",
  pilotGroup: "pilotGroup",
  no: "no",
  notForStaff: "notForStaff",
};
const RELEASES: ReadonlyMap<string, MayUse> = new Map(Object.entries(ANSWERS));

/**
 * Whether staff may use an application today. What stands against it always wins over what was once released: retired,
 * prohibited, rejected, suspended, expired; without an approval nothing is allowed.
 */
export function staffUsage(values: EntryValues, today: Day): StaffUsage {
  const obstacle = obstacleIn(values, today);
  if (obstacle !== undefined) return obstacle;
  const mayUse = RELEASES.get(values.staffRelease ?? "");
  if (mayUse === undefined) return { mayUse: "undecided", because: "releaseMissing" };
  const said = { mayUse, because: "released" } as const;
  if (!isUsable(mayUse)) return said;
  const dataLimit = dataLimitIn(values);
  const versions = versionsIn(values);
  return {
    ...said,
    ...(dataLimit === undefined ? {} : { dataLimit }),
    ...(versions === undefined ? {} : { versions }),
  };
}

/** Whether staff may use it today, be it with conditions or in a pilot group. */
export function isUsableOn(values: EntryValues, today: Day): boolean {
  return isUsable(staffUsage(values, today).mayUse);
}

export function isUsable(mayUse: MayUse): boolean {
  return mayUse === "yes" || mayUse === "withConditions" || mayUse === "pilotGroup";
}

/** The most data that the decision on an entry covers; special categories need one that says so. */
export function coveredData({ personalData }: EntryValues): DataLimit {
  switch (personalData) {
    case "specialCategories":
      return "specialCategories";
    case "yes":
    case "pseudonymised":
      return "personal";
    case "none":
      return "internal";
    default:
      return "public";
  }
}

export function isMoreData(limit: DataLimit, than: DataLimit): boolean {
  return DATA_LIMITS.indexOf(limit) > DATA_LIMITS.indexOf(than);
}

export function dataLimitOf(value: Json | undefined): DataLimit | undefined {
  return DATA_LIMITS.find((limit) => limit === value);
}

function obstacleIn(values: EntryValues, today: Day): StaffUsage | undefined {
  const { endDate, evaluationStatus, operationStatus, riskClass } = values;
  if (operationStatus === "retired") return told("no", "retired", endDate);
  if (riskClass === "prohibited") return told("no", "prohibited");
  if (evaluationStatus === "rejected") return told("no", "rejected");
  if (operationStatus === "suspended") return told("notNow", "suspended", values.suspendedSince);
  const { startDate, validUntil } = values;
  const isExpired = validUntil !== undefined && validUntil < today;
  if (evaluationStatus === "expired" || isExpired) return told("notNow", "expired", validUntil);
  if (!isApproved(values)) return told("undecided", "notEvaluated");
  return operationStatus === "pilot" || operationStatus === "productive"
    ? undefined
    : told("notNow", "planned", startDate);
}

function told(mayUse: MayUse, because: UsageReason, day?: string): StaffUsage {
  return { mayUse, because, ...(day === undefined ? {} : { day }) };
}

/** While an evaluation runs, what was approved before stays so. */
export function isApproved({ evaluatedVersion, evaluationStatus }: EntryValues): boolean {
  if (evaluationStatus === "approved" || evaluationStatus === "approvedProvisionally") return true;
  const isRunning = evaluationStatus === "inEvaluation" || evaluationStatus === "query";
  return isRunning && evaluatedVersion !== undefined;
}

/** Never more than the decision covers, whatever is stored. */
function dataLimitIn(values: EntryValues): DataLimit | undefined {
  const limit = dataLimitOf(values.dataLimit);
  if (limit === undefined) return undefined;
  const covered = coveredData(values);
  return isMoreData(limit, covered) ? covered : limit;
}

function versionsIn({ evaluatedVersion, version }: EntryValues): StaffUsage["versions"] {
  if (evaluatedVersion === undefined || version === undefined) return undefined;
  return sameVersion(evaluatedVersion, version)
    ? undefined
    : { evaluated: evaluatedVersion, newer: version };
}
