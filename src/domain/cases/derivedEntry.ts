import {
  type Entry,
  type EntryValues,
  operationStatusOf,
  rhythmOf,
  riskClassOf,
} from "#domain/entry/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { sameVersion } from "#domain/entry/version.ts";
import type { Day } from "#domain/time/day.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import { withoutUsage } from "#domain/usage/withoutUsage.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import { isRhythmAllowed } from "./caseDue.ts";
import { nextReview } from "./caseReview.ts";
import { evaluatedVersionOf, evaluationStatusOf, lastDecidedCase } from "./casesOfEntry.ts";
import { withClassifiedValues } from "./classifiedValues.ts";
import { lastClassifiedCase } from "./dutiesInForce.ts";
import type { EvaluationCase } from "./evaluationCase.ts";
import { suspensionInForce } from "./suspensionLift.ts";

/**
 * The entry as its cases make it: the case is the truth, the entry's evaluation columns follow.
 * An entry without cases keeps what it has (an import with a known evaluation).
 */
export function derivedEntry(
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
  closingDays: readonly string[],
): Entry {
  if (cases.length === 0) return entry;
  const setting = lastDecidedCase(
    cases.filter(({ decision }) => decision?.updateRhythm !== undefined),
  );
  return withUsage(
    {
      ...entry,
      values: derivedValues(entry, cases, today, closingDays, setting),
      ...(setting === undefined ? {} : { rhythmCase: setting.key }),
    },
    cases,
  );
}

/** A decision says once what staff may do: a coordinator may change it later. */
function withUsage(entry: Entry, cases: readonly EvaluationCase[]): Entry {
  const setting = lastDecidedCase(cases.filter(({ decision }) => decision?.usage !== undefined));
  const usage = setting?.decision?.usage;
  if (setting === undefined || usage === undefined || setting.key === entry.usageCase) return entry;
  const { usageProposal: _seen, ...rest } = entry;
  return {
    ...rest,
    values: { ...withoutUsage(entry.values), ...usage },
    usageCase: setting.key,
  };
}

function derivedValues(
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
  closingDays: readonly string[],
  setting: EvaluationCase | undefined,
): EntryValues {
  const decided = lastDecidedCase(cases);
  const riskClass = decided?.decision?.riskClass ?? riskClassOf(entry);
  const evaluated = evaluatedVersion(entry, cases);
  const { validUntil: _was, nextReview: _old, ...held } = entry.values;
  const kept = withClassification(held, cases, riskClass);
  const validUntil = decided?.decision?.validUntil;
  const review = nextReview(cases, riskClass, closingDays)?.day;
  return {
    ...withVersionDates(kept, entry, cases),
    evaluationStatus: evaluationStatusOf(cases, today),
    riskClass,
    ...(evaluated === undefined ? {} : { evaluatedVersion: evaluated }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(review === undefined ? {} : { nextReview: review }),
    ...rhythm(entry, setting, riskClass),
    ...suspension(entry, cases, decided, riskClass, today),
  };
}

/**
 * What the last classified decision says beside the class: the class to work with while points are open, why the class
 * is another one than the computed, and role, hits, exemption and duties. What nobody has classified keeps what it has.
 */
function withClassification(
  values: EntryValues,
  cases: readonly EvaluationCase[],
  riskClass: RiskClass,
): EntryValues {
  const classified = lastClassifiedCase(cases)?.classified;
  if (classified === undefined) return values;
  const { outcome, override } = classified;
  const { riskClassLowerBound: _bound, ...others } = withClassifiedValues(
    values,
    classified,
    riskClass,
  );
  return {
    ...others,
    ...(riskClass === "unclear" ? { riskClassLowerBound: outcome.lowerBound } : {}),
    ...(override === undefined ? {} : { riskClassReason: override.reason }),
  };
}

/** A decision sets the rhythm once: a coordinator may change it later, but what is risky has none. */
function rhythm(
  entry: Entry,
  setting: EvaluationCase | undefined,
  riskClass: RiskClass,
): Partial<EntryValues> {
  const isNew = setting !== undefined && setting.key !== entry.rhythmCase;
  const wanted = (isNew ? setting.decision?.updateRhythm : undefined) ?? rhythmOf(entry);
  const allowed = isRhythmAllowed(wanted, riskClass) ? wanted : "each";
  return allowed === rhythmOf(entry) ? {} : { updateRhythm: allowed };
}

/**
 * Since or from when the version is in use: whoever answers knows it better than whoever recorded it. In use and planned
 * exclude each other, and a day that nobody has named stays unknown.
 */
function withVersionDates(
  values: EntryValues,
  entry: Entry,
  cases: readonly EvaluationCase[],
): EntryValues {
  const covering = cases.find((one) => one.targetRevision === entry.versionRevision);
  const answer = covering?.answer?.answer;
  if (answer === undefined || answer.option === "unchanged") return values;
  const { versionPlannedFor, versionSince, ...others } = values;
  return answer.live === "live"
    ? { ...others, versionSince: answer.date ?? versionSince ?? UNKNOWN_DAY }
    : { ...others, versionPlannedFor: answer.date ?? versionPlannedFor ?? UNKNOWN_DAY };
}

/** A corrected version text also corrects the text of the evaluation that covers this very revision. */
function evaluatedVersion(entry: Entry, cases: readonly EvaluationCase[]): string | undefined {
  const evaluated = evaluatedVersionOf(cases);
  if (evaluated === null) return entry.values.evaluatedVersion;
  const covering = cases.some(
    (one) =>
      one.targetRevision === entry.versionRevision && sameVersion(one.targetVersion, evaluated),
  );
  return covering ? entry.values.version : evaluated;
}

/** Harm and confirmed proposals suspend while the case runs; a rejection does until another decision. */
function suspension(
  entry: Entry,
  cases: readonly EvaluationCase[],
  decided: EvaluationCase | undefined,
  riskClass: RiskClass,
  today: Day,
): Partial<EntryValues> {
  const status = operationStatusOf(entry);
  if (status !== "pilot" && status !== "productive") return {};
  const inForce = suspensionInForce(entry, cases, today);
  if (inForce?.state === "active") {
    const reason = riskClass === "prohibited" ? "prohibited" : "harm";
    return suspended(today, reason);
  }
  if (inForce !== undefined) return suspended(today, "updateLive");
  if (decided?.state !== "rejected") return {};
  const reason = decided.decision?.reason.slice(0, longestOf(fieldOf("suspensionNote")));
  return {
    ...suspended(today, "rejected"),
    ...(reason === undefined ? {} : { suspensionNote: reason }),
  };
}

function suspended(today: Day, suspensionReason: string): Partial<EntryValues> {
  return { operationStatus: "suspended", suspendedSince: today, suspensionReason };
}
