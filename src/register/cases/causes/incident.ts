import { z } from "zod";
import {
  type EvaluationCase,
  type Incident,
  incidentCauseKey,
  runningCaseOf,
} from "#domain/cases/evaluationCase.ts";
import { assessIncident, incidentCase, joinIncident } from "#domain/cases/incident.ts";
import { canonicalJson, type JsonRecord } from "#domain/change.ts";
import { type Entry, type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { refreshCases } from "#register/cases/causeClaim.ts";
import { caseKeyOf, createCase, startOf } from "#register/cases/createCase.ts";
import { putBackDeletedCases } from "#register/cases/restoreCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { actorIn } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import { incidentSchema } from "#register/memory/caseSchema.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { Scope } from "#register/memory/scope.ts";
import type { RegisterCommands } from "#register/register.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { openDueCase } from "./version.ts";

const TRIES = 5;
/** A case is one column of 63,999 characters: what is left of it is kept for answers, queries and the decision. */
const ROOM_FOR_INCIDENTS = 40_000;

/** The claim of an incident's cause names the case, and holds the report until it stands there. */
const claimSchema = z.object({ caseKey: z.string(), incident: incidentSchema.exactOptional() });

/** A reported incident and the case it stands in: null while that is still to be written, which a round does. */
export interface FiledIncident {
  readonly incident: Incident;
  readonly caseKey: string | null;
}

export function incidentCommands(context: Context): Pick<RegisterCommands, "reportIncident"> {
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

interface WaitingIncident {
  readonly no: EntryNo;
  readonly incident: Incident;
}

/** The reports whose process died after the claim, and those that found their case full and may now find room. */
export function waitingIncidents(context: Context, scope: Scope): readonly WaitingIncident[] {
  const { keyValues, replica } = context;
  const claims = scope.all
    ? [...keyValues.ofKind("cause")]
    : [...scope.numbers].flatMap((no) => keyValues.ofSubject(`cause/${no.toLowerCase()}`));
  return claims.flatMap(({ key, value }) => {
    const incident = key.includes("/incident/")
      ? claimSchema.safeParse(value).data?.incident
      : undefined;
    const no = key.split("/")[1]?.toUpperCase();
    if (incident === undefined || no === undefined || replica.entry(no) === undefined) return [];
    return isFull(context, no, incident) ? [] : [{ no, incident }];
  });
}

export async function fileWaitingIncident(
  context: Context,
  { incident, no }: WaitingIncident,
): Promise<void> {
  await context.withLock(no, () => claimAndFile(context, no, incident));
}

/**
 * The claim is the report's safe place: from then on it is recorded, and whoever comes next brings it into its case.
 * The caller holds the entry's lock.
 */
async function claimAndFile(
  context: Context,
  no: EntryNo,
  incident: Incident,
): Promise<Result<FiledIncident, "notFound" | "changedMeanwhile">> {
  const causeKey = incidentCauseKey(no, incident.id);
  await refreshCases(context, no);
  await putBackDeletedCases(context, no);
  const key = `cause/${causeKey}`;
  const known = context.replica.casesOf(no).find((one) => standsIn(one, incident));
  const claimed =
    known === undefined
      ? await context.keyValues.claim(key, { caseKey: caseKeyOf(causeKey), incident })
      : undefined;
  const stored = claimed?.ok === true ? claimed.value : await context.keyValues.fresh(key);
  const claim = claimSchema.safeParse(stored?.value).data;
  // The first report of this id counts; whatever else comes under it is not the same incident.
  const first = known?.incidents?.find(({ id }) => id === incident.id) ?? claim?.incident;
  if (first !== undefined && !isSameReport(first, incident)) return err("changedMeanwhile");
  const toFile = first ?? incident;
  for (let tries = 0; tries < TRIES; tries++) {
    const filed = await fileOnce(context, no, causeKey, toFile);
    if (filed === "notFound") return err("notFound");
    if (filed === "full") break;
    if (filed !== "raced") {
      await emptyClaim(context, stored, filed.caseKey);
      return ok({ incident: toFile, caseKey: filed.caseKey });
    }
    await refreshCases(context, no);
  }
  return ok({ incident: toFile, caseKey: null });
}

type Filing = { readonly caseKey: string } | "notFound" | "full" | "raced";

/** Joins the running case, or opens one. */
async function fileOnce(
  context: Context,
  no: EntryNo,
  causeKey: string,
  incident: Incident,
): Promise<Filing> {
  const entry = await freshEntry(context, no);
  if (entry === undefined) return "notFound";
  const cases = context.replica.casesOf(no);
  const holder = cases.find((one) => standsIn(one, incident));
  const running = runningCaseOf(cases);
  if (holder !== undefined) {
    await deriveEntry(context, no);
    return { caseKey: holder.key };
  }
  const filed =
    running === undefined
      ? await openIncidentCase(context, { entry, cases }, causeKey, incident)
      : await joinRunning(context, running.key, causeKey, incident);
  await deriveEntry(context, no);
  return filed;
}

async function openIncidentCase(
  context: Context,
  { cases, entry }: { readonly cases: readonly EvaluationCase[]; readonly entry: Entry },
  causeKey: string,
  incident: Incident,
): Promise<Filing> {
  const start = startOf(entry, caseKeyOf(causeKey), causeKey, cases);
  const made = incidentCase(start, incident, momentOf(context));
  if (!made.ok) throw new Error(`Case ${start.key} cannot start: ${made.problem}`);
  const isMade = await createCase(context, entry, made.value, noteOf(incident));
  return isMade ? { caseKey: start.key } : "raced";
}

async function joinRunning(
  context: Context,
  caseKey: string,
  causeKey: string,
  incident: Incident,
): Promise<Filing> {
  const fresh = await freshCase(context, caseKey);
  if (fresh === undefined) return "raced";
  const { evaluationCase, synced } = fresh;
  const joined = joinIncident(evaluationCase, { causeKey, incident }, momentOf(context));
  // Decided since it was looked at: the next try opens a case of its own.
  if (!joined.ok) return "raced";
  const fits = hasRoom(synced.record, incident);
  // Harm suspends at once, even where its report has to wait for a case with room.
  const { suspension } = joined.value;
  const record = caseToRecord(fits ? joined.value : { ...evaluationCase, suspension });
  const written = await context.cases.write(synced, record, noteOf(incident));
  if (!written.ok && written.problem !== "noChange") return "raced";
  return fits ? { caseKey } : "full";
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

function isFull(context: Context, no: EntryNo, incident: Incident): boolean {
  const running = runningCaseOf(context.replica.casesOf(no));
  return running !== undefined && !hasRoom(caseToRecord(running), incident);
}

function hasRoom(record: JsonRecord, incident: Incident): boolean {
  return canonicalJson(record).length + JSON.stringify(incident).length <= ROOM_FOR_INCIDENTS;
}

function standsIn({ incidents }: EvaluationCase, { id }: Incident): boolean {
  return incidents?.some((one) => one.id === id) === true;
}

function isSameReport(first: Incident, again: Incident): boolean {
  return (
    first.by.id === again.by.id &&
    first.text === again.text &&
    first.on === again.on &&
    first.harm === again.harm
  );
}

function noteOf({ by, channel }: Incident) {
  return { action: "incidentReported", actor: by, channel } as const;
}
