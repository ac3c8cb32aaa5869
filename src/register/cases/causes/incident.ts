import { z } from "zod";
import { hasRoomForIncident } from "#domain/cases/caseRoom.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import { causeKey, entryOfCause, isCauseOf } from "#domain/cases/causes.ts";
import type { Incident, IncidentReport } from "#domain/cases/evaluationCase.ts";
import { assessIncident, incidentCase, joinIncident } from "#domain/cases/incident.ts";
import { isIncidentTooMany } from "#domain/cases/reportLimit.ts";
import { type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Cause, CauseRules } from "#register/cases/cause.ts";
import { allClaims, causeOf, claimKey, claimsOf } from "#register/cases/causeClaim.ts";
import { caseKeyOf } from "#register/cases/createCase.ts";
import { fileMatter } from "#register/cases/openCase.ts";
import { refreshCases } from "#register/cases/refreshCases.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import { incidentSchema } from "#register/memory/caseSchema.ts";
import type { Context } from "#register/memory/context.ts";
import { freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { Written } from "#register/memory/problems.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import type { Scope } from "#register/memory/scope.ts";
import { stepOf } from "#register/memory/step.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { openDueCase } from "./version.ts";

/** The claim of an incident's cause names the case, and holds the report until it stands there. */
const claimSchema = z.object({ caseKey: z.string(), incident: incidentSchema.exactOptional() });

/** The reports whose process died after the claim, and those that found their case full and may now find room. */
export const incident: Cause = {
  turn: "report",
  step: (context) =>
    stepOf<WaitingIncident>({
      name: "file incidents that wait",
      due: (scope) => waitingIncidents(context, scope),
      entryOf: ({ no }) => no,
      async run({ no, report }) {
        await context.withLock(no, () => claimAndFile(context, no, report));
      },
      inOrder: true,
    }),
};

/** A reported incident and the case it stands in: null while that is still to be written, which a round does. */
export interface FiledIncident {
  readonly incident: Incident;
  readonly caseKey: string | null;
}

export interface IncidentCommands {
  /** Anybody may. The same report (by its id) sent again is the same incident. */
  reportIncident(no: EntryNo, report: IncidentReport, acting: Acting): Written<FiledIncident>;
}

export function incidentCommands(context: Context): IncidentCommands {
  return {
    async reportIncident(no, report, acting) {
      const entry = context.replica.entry(no);
      if (entry === undefined) return err("notFound");
      const assessed = assessIncident(
        report,
        {
          by: actorIn(entry, acting.viewer),
          channel: acting.channel,
          riskClass: riskClassOf(entry),
          operationStatus: operationStatusOf(entry),
        },
        momentOf(context),
      );
      if (!assessed.ok) return assessed;
      // What the version asks for comes first: the incident joins it and does not stand in its place.
      await openDueCase(context, no);
      const filed = await context.withLock(no, () => claimAndFile(context, no, assessed.value));
      if (filed.ok) context.wake();
      return filed;
    },
  };
}

const rules: CauseRules<Incident> = {
  kind: "incident",
  isClaimed: true,
  subjectOf: ({ id }) => id,
  begin: (report, start, when) => incidentCase(start, report, when),
  join: (incident, { evaluationCase, start: { causeKey } }, when) =>
    joinIncident(evaluationCase, { causeKey, incident }, when),
  noteOf: ({ by, channel }) => ({ action: "incidentReported", actor: by, channel }),
};

interface WaitingIncident {
  readonly no: EntryNo;
  readonly report: Incident;
}

function* waitingIncidents(context: Context, scope: Scope): Iterable<WaitingIncident | undefined> {
  const { keyValues, replica } = context;
  const claims = scope.all
    ? allClaims(keyValues)
    : [...scope.numbers].flatMap((no) => claimsOf(keyValues, no));
  for (const stored of claims) {
    const cause = causeOf(stored);
    const report = isCauseOf("incident", cause) ? reportIn(stored) : undefined;
    const no = entryOfCause(cause);
    const isWaiting =
      report !== undefined && replica.entry(no) !== undefined && !isFull(context, no, report);
    yield isWaiting ? { no, report } : undefined;
  }
}

function reportIn(stored: StoredValue | undefined): Incident | undefined {
  return claimSchema.safeParse(stored?.value).data?.incident;
}

/**
 * The claim is the report's safe place: from then on it is recorded, and whoever comes next brings it into its case.
 * The caller holds the entry's lock.
 */
async function claimAndFile(
  context: Context,
  no: EntryNo,
  report: Incident,
): Promise<Result<FiledIncident, "notFound" | "changedMeanwhile" | "reportedTooOften">> {
  const cause = causeKey("incident", no, report.id);
  await refreshCases(context, no);
  const key = claimKey(cause);
  const known = context.replica
    .casesOf(no)
    .flatMap(({ incidents = [] }) => incidents)
    .find(({ id }) => id === report.id);
  const isNew = known === undefined && context.keyValues.get(key) === undefined;
  if (isNew && isIncidentTooMany(report, reportedOf(context, no), momentOf(context).today)) {
    return err("reportedTooOften");
  }
  const claimed =
    known === undefined
      ? await context.keyValues.claim(key, { caseKey: caseKeyOf(cause), incident: report })
      : undefined;
  const stored = claimed?.ok === true ? claimed.value : await context.keyValues.fresh(key);
  // The first report of this id counts; whatever else comes under it is not the same incident.
  const first = known ?? reportIn(stored);
  if (first !== undefined && !isSameReport(first, report)) return err("changedMeanwhile");
  const toFile = first ?? report;
  const filed = await retryRaced(async () => {
    const tried = await fileOnce(context, no, toFile);
    if (!tried.ok && tried.problem === "raced") await refreshCases(context, no);
    return tried;
  });
  if (filed.ok) await emptyClaim(context, stored, filed.value);
  else if (filed.problem === "notFound") return err("notFound");
  return ok({ incident: toFile, caseKey: filed.ok ? filed.value : null });
}

/** Joins the running case, or opens one; answers its key. */
async function fileOnce(
  context: Context,
  no: EntryNo,
  report: Incident,
): Promise<Result<string, "notFound" | "full" | "raced">> {
  const entry = await freshEntry(context, no);
  if (entry === undefined) return err("notFound");
  const filed = await fileMatter(context, entry, rules, report);
  if (filed.ok) return filed;
  const { problem } = filed;
  if (problem === "raced" || problem === "full") return err(problem);
  // A change too long for one event finds no room either; anything else is no refusal of the rules.
  if (problem === "tooLong") return err("raced");
  throw new Error(`The incident ${report.id} cannot be filed: ${problem}`);
}

/** The report now stands in its case and its events: it is kept there and nowhere else. */
async function emptyClaim(
  context: Context,
  stored: StoredValue | undefined,
  caseKey: string,
): Promise<void> {
  const claim = claimSchema.safeParse(stored?.value).data;
  if (stored === undefined || (claim?.incident === undefined && claim?.caseKey === caseKey)) return;
  await context.keyValues.replace(stored, { caseKey });
}

/** What was reported of the entry: in its cases, and what waits. */
function reportedOf({ keyValues, replica }: Context, no: EntryNo): readonly Incident[] {
  return [
    ...replica.casesOf(no).flatMap(({ incidents = [] }) => incidents),
    ...claimsOf(keyValues, no).flatMap((stored) => reportIn(stored) ?? []),
  ];
}

function isFull(context: Context, no: EntryNo, report: Incident): boolean {
  const running = runningCaseOf(context.replica.casesOf(no));
  return running !== undefined && !hasRoomForIncident(running, report);
}

function isSameReport(first: Incident, again: Incident): boolean {
  return (
    first.by.id === again.by.id &&
    first.text === again.text &&
    first.on === again.on &&
    first.harm === again.harm
  );
}
