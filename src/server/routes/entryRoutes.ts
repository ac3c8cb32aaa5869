import { type Request, type Response, Router } from "express";
import { SIGNIFICANT_CHANGE_PATH, significantChangeInputSchema } from "#contract/change.ts";
import {
  declineUsageInputSchema,
  ENTRY_PATHS,
  editEntryInputSchema,
  type Following,
  followInputSchema,
  liftInputSchema,
  openCaseInputSchema,
  proposeUsageInputSchema,
  reportEntryInputSchema,
  reportVersionInputSchema,
  submitAgainInputSchema,
  suspendInputSchema,
} from "#contract/entry.ts";
import { HISTORY_PATH } from "#contract/history.ts";
import { INCIDENT_PATH, reportIncidentInputSchema } from "#contract/incident.ts";
import { fillPath } from "#contract/path.ts";
import { mayLiftSuspension, suspendingRole } from "#domain/entry/suspension.ts";
import { reportsVersions } from "#domain/people/roles.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { Register } from "#register/register.ts";
import { createHistories } from "#server/answers/histories.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import { caseView } from "#server/views/caseView.ts";
import { entryNoIn, entryView } from "#server/views/entryView.ts";
import { historyView } from "#server/views/historyView.ts";
import { incidentReceipt } from "#server/views/incidentViews.ts";
import { suspensionOutlook } from "#server/views/suspensionView.ts";
import { textIn } from "./heldIn.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";
import { dayOrUnknown, requiredDay, toAnswer } from "./inputs.ts";
import type { SignedIn } from "./signIn.ts";

/** `/api/entries…`: report, read, edit, history, new version, significant change, incident. */
export function entryRoutes(
  register: Register,
  { identify, limits }: { readonly identify: Identify; readonly limits: RequestLimits },
): Router {
  const { commands, reads } = register;
  const histories = createHistories(reads);
  const router = Router();

  const person = identifyPerson(identify);
  function entryIn(request: Request): StoredEntry {
    const entry = reads.entry(entryNoIn(String(request.params.no)));
    if (entry === undefined) throw new HttpProblem(404, "notFound");
    return entry;
  }

  function answer(response: Response, entry: StoredEntry, viewer: SignedIn["viewer"]): void {
    response.set("ETag", entry.eTag).json(entryView(entry, viewer, reads));
  }

  router.post(ENTRY_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    const { values } = parseInput(reportEntryInputSchema, request.body);
    const reported = await commands.reportEntry(values, { viewer, channel: "tab" });
    if (!reported.ok) throw problemOf(reported.problem);
    response.status(201).location(`/api${fillPath(ENTRY_PATHS.one, { no: reported.value.no })}`);
    answer(response, reported.value, viewer);
  });

  router.get(ENTRY_PATHS.one, async (request, response) => {
    const viewer = await person(request);
    answer(response, entryIn(request), viewer);
  });

  router.patch(ENTRY_PATHS.one, async (request, response) => {
    const viewer = await person(request);
    const eTag = request.headers["if-match"];
    if (eTag === undefined) throw new HttpProblem(428, "preconditionMissing");
    const input = parseInput(editEntryInputSchema, request.body);
    const { no } = entryIn(request);
    const edited = await commands.editEntry(no, { ...input, eTag }, { viewer, channel: "tab" });
    if (!edited.ok) throw problemOf(edited.problem);
    answer(response, edited.value, viewer);
  });

  router.get(HISTORY_PATH, async (request, response) => {
    const viewer = await person(request);
    const entry = entryIn(request);
    const events = await histories.of(entry.no, () => limits.spend("history", viewer.person.id));
    response.json(historyView(entry, events, viewer, textIn(request.query.before)));
  });

  router.post(ENTRY_PATHS.version, async (request, response) => {
    const { kind, viewer } = await identify(request);
    if (kind === "application" && !reportsVersions(viewer)) {
      throw new HttpProblem(403, "forbidden");
    }
    const input = parseInput(reportVersionInputSchema, request.body);
    const today = reads.today();
    const liveSince = dayOrUnknown(input.liveSince, "liveSince");
    const plannedFor = dayOrUnknown(input.plannedFor, "plannedFor");
    if (liveSince !== undefined && plannedFor !== undefined) {
      throw new HttpProblem(400, "badRequest", { plannedFor: "liveSince or plannedFor, not both" });
    }
    if (liveSince !== undefined && liveSince !== UNKNOWN_DAY && liveSince > today)
      throw refusal("dateInFuture");
    if (plannedFor !== undefined && plannedFor !== UNKNOWN_DAY && plannedFor < today)
      throw refusal("dateInPast");
    const reported = await commands.reportVersion(
      entryIn(request).no,
      { version: input.version, liveSince, plannedFor, notesUrl: input.notesUrl },
      { viewer, channel: kind === "person" ? "tab" : "api" },
    );
    if (!reported.ok) throw problemOf(reported.problem);
    answer(response, reported.value, viewer);
  });

  router.get(ENTRY_PATHS.suspension, async (request, response) => {
    const viewer = await person(request);
    const entry = entryIn(request);
    if (suspendingRole(entry, viewer) === undefined) throw new HttpProblem(403, "forbidden");
    // The way back is judged by the history.
    if (mayLiftSuspension(entry, viewer)) await limits.spend("history", viewer.person.id);
    response.json(await suspensionOutlook(entry, viewer, reads));
  });

  router.post(ENTRY_PATHS.suspension, async (request, response) => {
    const viewer = await person(request);
    const input = parseInput(suspendInputSchema, request.body);
    const { no } = entryIn(request);
    const suspended = await commands.suspendEntry(no, input, { viewer, channel: "tab" });
    if (!suspended.ok) throw problemOf(suspended.problem);
    answer(response, suspended.value, viewer);
  });

  router.post(ENTRY_PATHS.lift, async (request, response) => {
    const viewer = await person(request);
    const input = parseInput(liftInputSchema, request.body);
    const { no } = entryIn(request);
    const lifted = await commands.liftSuspension(no, input, { viewer, channel: "tab" });
    if (!lifted.ok) throw problemOf(lifted.problem);
    answer(response, lifted.value, viewer);
  });

  router.put(ENTRY_PATHS.usageProposal, async (request, response) => {
    const viewer = await person(request);
    const input = parseInput(proposeUsageInputSchema, request.body);
    const { no } = entryIn(request);
    const proposed = await commands.proposeUsage(no, input, { viewer, channel: "tab" });
    if (!proposed.ok) throw problemOf(proposed.problem);
    answer(response, proposed.value, viewer);
  });

  router.post(ENTRY_PATHS.declinedUsage, async (request, response) => {
    const viewer = await person(request);
    const input = parseInput(declineUsageInputSchema, request.body);
    const { no } = entryIn(request);
    const declined = await commands.declineUsage(no, input, { viewer, channel: "tab" });
    if (!declined.ok) throw problemOf(declined.problem);
    answer(response, declined.value, viewer);
  });

  router.put(ENTRY_PATHS.follow, async (request, response) => {
    const viewer = await person(request);
    parseInput(followInputSchema, request.body);
    const followed = await commands.follow(entryIn(request).no, viewer.person);
    if (!followed.ok) throw refusal(followed.problem);
    response.json({ follows: true } satisfies Following);
  });

  // Also of an entry that is gone.
  router.delete(ENTRY_PATHS.follow, async (request, response) => {
    const viewer = await person(request);
    await commands.unfollow(entryNoIn(String(request.params.no)), viewer.person.id);
    response.json({ follows: false } satisfies Following);
  });

  router.post(ENTRY_PATHS.cases, async (request, response) => {
    const viewer = await person(request);
    const input = parseInput(openCaseInputSchema, request.body);
    const { no } = entryIn(request);
    const opened = await commands.openCase(no, input, { viewer, channel: "tab" });
    if (!opened.ok) throw refusal(opened.problem);
    response.json(caseView(opened.value, viewer, reads));
  });

  router.post(ENTRY_PATHS.submission, async (request, response) => {
    const viewer = await person(request);
    parseInput(submitAgainInputSchema, request.body);
    const { no } = entryIn(request);
    const submitted = await commands.submitAgain(no, { viewer, channel: "tab" });
    if (!submitted.ok) throw refusal(submitted.problem);
    response.json(caseView(submitted.value, viewer, reads));
  });

  router.post(INCIDENT_PATH, async (request, response) => {
    const viewer = await person(request);
    const { on: text, ...input } = parseInput(reportIncidentInputSchema, request.body);
    const on = requiredDay(text, "on");
    const { no } = entryIn(request);
    const filed = await commands.reportIncident(no, { ...input, on }, { viewer, channel: "tab" });
    if (!filed.ok) throw refusal(filed.problem);
    response.json(incidentReceipt(filed.value, entryIn(request), viewer));
  });

  router.post(SIGNIFICANT_CHANGE_PATH, async (request, response) => {
    const viewer = await person(request);
    const { answer: told, id } = parseInput(significantChangeInputSchema, request.body);
    const report = { id, answer: toAnswer(told) };
    const { no } = entryIn(request);
    const filed = await commands.reportSignificantChange(no, report, { viewer, channel: "tab" });
    if (!filed.ok) throw refusal(filed.problem);
    response.json(caseView(filed.value, viewer, reads));
  });

  return router;
}

type EntryRefusal =
  | Parameters<typeof refusal>[0]
  | { readonly fields: Readonly<Record<string, string>> }
  | { readonly changed: Readonly<Record<string, unknown>>; readonly eTag: string };

function problemOf(problem: EntryRefusal): HttpProblem {
  if (typeof problem === "string") return refusal(problem);
  if ("fields" in problem) return new HttpProblem(400, "invalidValues", problem.fields);
  return new HttpProblem(412, "changedMeanwhile", { changed: problem.changed, eTag: problem.eTag });
}
