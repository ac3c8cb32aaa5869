import { type CaseView, cardAnswerSchema } from "#contract/case.ts";
import { isPending } from "#domain/cases/caseConditions.ts";
import { handlerOf } from "#domain/cases/caseHandler.ts";
import { roomForQueries } from "#domain/cases/caseRoom.ts";
import { statementsLeft } from "#domain/cases/caseStatements.ts";
import { versionsIn } from "#domain/cases/caseVersions.ts";
import { placeOnDesk } from "#domain/cases/desk.ts";
import {
  type CaseQuery,
  type Decision,
  type EvaluationCase,
  hasReportedHarm,
  type StoredAnswer,
  type Suspension,
} from "#domain/cases/evaluationCase.ts";
import { needsResponsible } from "#domain/cases/handover.ts";
import { incidentDue } from "#domain/cases/incident.ts";
import { responsibleInCase } from "#domain/cases/independence.ts";
import { type CaseRightKey, mayDo } from "#domain/cases/rights.ts";
import { suspensionDue } from "#domain/cases/suspensionDue.ts";
import { earliestTaskDue } from "#domain/cases/tasks.ts";
import { maySee } from "#domain/cases/visibility.ts";
import {
  type Entry,
  operationStatusOf,
  rhythmOf,
  riskClassOf,
  titleOf,
} from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { mayLiftSuspension, maySuspend } from "#domain/entry/suspension.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";
import { classificationView, classifiedOf } from "./classificationView.ts";
import { conditionViews, evidenceViews, risksView } from "./conditionViews.ts";
import { deliveryView } from "./deliveryView.ts";
import { gatesOfCase } from "./gatesView.ts";
import { notMineViews } from "./handoverViews.ts";
import { incidentViews } from "./incidentViews.ts";
import { platformChangeViews } from "./platformViews.ts";
import { responsibleViews } from "./responsibleViews.ts";
import { sectionViews } from "./sectionViews.ts";
import { momentView, type Show } from "./show.ts";
import { requiredStatementViews, statementViews } from "./statementViews.ts";

/** What a view of a case needs beside the case. */
export type CaseReads = Pick<
  RegisterReads,
  | "absentUntil"
  | "account"
  | "casesOf"
  | "contactRole"
  | "deliveriesOf"
  | "deskFacts"
  | "isDue"
  | "settings"
  | "remindOn"
  | "settings"
  | "today"
>;

/** What a person sees of a case, and what they may do with it. */
export function caseView(found: CaseInEntry, viewer: Viewer, reads: CaseReads): CaseView {
  const { entry, evaluationCase } = found;
  const looking = { entry, evaluationCase, viewer };
  const show: Show = (part, shown, hidden) => (maySee(part, looking) ? shown() : hidden);
  const may = (right: CaseRightKey) => mayDo(right, looking);
  const { answer, decision, suspension } = evaluationCase;
  const classified = show("classification", () => classifiedOf(found, reads), undefined);
  const deskView = () => {
    const seesMark = show("markedForCheck", () => true, false);
    return placeOnDesk(
      reads.deskFacts(found),
      { mayEvaluate: may("evaluate") || may("addCondition"), seesMark },
      reads.today(),
    );
  };
  return {
    ...openFacts(evaluationCase, entry),
    taskDue: show("sections", () => earliestTaskDue([found]), null),
    updateRhythm: show("updateRhythm", () => rhythmOf(entry), null),
    answer: show("answers", () => (answer === null ? null : answerView(answer, show)), null),
    earlierAnswers: show(
      "answers",
      () => evaluationCase.earlierAnswers.map((one) => answerView(one, show)),
      [],
    ),
    incidents: incidentViews(looking),
    statements: statementViews(looking),
    conditions: conditionViews(looking, show, reads.today()),
    evidence: show("evidence", () => evidenceViews(found, show), []),
    risks: show("risks", () => risksView(found, show, reads), null),
    requiredStatements: show("statements", () => requiredStatementViews(found, classified), []),
    gates: show("gates", () => gatesOfCase(found, classified, reads), null),
    classification: show(
      "classification",
      () => classificationView(found, classified, show, reads),
      null,
    ),
    sections: show("sections", () => sectionViews(found, show), []),
    decision: show(
      "decision",
      () => (decision === null ? null : decisionView(decision, show)),
      null,
    ),
    queries: show(
      "queries",
      () => evaluationCase.queries.map((one) => queryView(one, entry, show)),
      [],
    ),
    room: may("coordinate") ? roomOf(evaluationCase) : null,
    notMine: show("notMine", () => notMineViews(found), []),
    needsResponsible: show(
      "needsResponsible",
      () => needsResponsible(evaluationCase, entry),
      false,
    ),
    suspension: suspension === null ? null : suspensionView(suspension, show),
    hasHarm: show("answers", () => hasReportedHarm(evaluationCase), false),
    suspensionDue: show("suspension", () => suspensionDue(evaluationCase), null),
    incidentDue: show("desk", () => incidentDue(evaluationCase, reads.today()), null),
    extension: show("extension", () => evaluationCase.extension, null),
    note: show("note", () => evaluationCase.note, null),
    internalNote: show("internalNote", () => evaluationCase.internalNote ?? null, null),
    markedForCheck: show("markedForCheck", () => evaluationCase.markedForCheck === true, false),
    handler: show(
      "handler",
      () => handlerOf(evaluationCase, responsibleInCase(entry, evaluationCase)),
      null,
    ),
    responsible: show("responsible", () => responsibleViews(entry, reads), []),
    desk: show("desk", () => (isPending(entry, evaluationCase) ? deskView() : null), null),
    remindOn: show(
      "ownReminder",
      () => reads.remindOn(evaluationCase.key, viewer.person.id) ?? null,
      null,
    ),
    rights: {
      answer: may("answer"),
      answerQuery: may("answerQuery"),
      classify: may("classify"),
      confirmClassification: may("confirmClassification"),
      decide: may("decide"),
      coordinate: may("coordinate"),
      evaluate: may("evaluate"),
      withdraw: may("withdraw"),
      settleSuspension: may("settleSuspension"),
      markForCheck: may("markForCheck"),
      writeNote: may("writeNote"),
      requestStatement: may("requestStatement"),
      addCondition: may("addCondition"),
      addEvidence: may("addEvidence"),
      noteRisks: may("noteRisks"),
      requestSections: may("requestSections"),
      cancelSections: may("cancelSections"),
      waiveSection: may("waiveSection"),
      confirmSections: may("confirmSections"),
      fillSections: may("fillSections"),
      remindLater: may("remindLater"),
      reportNotMine: may("reportNotMine"),
    },
    entryRights: {
      suspend: maySuspend(entry, viewer),
      liftSuspension: mayLiftSuspension(entry, viewer),
    },
    deliveries: show(
      "deliveries",
      () =>
        reads
          .deliveriesOf(evaluationCase.key)
          .map((delivery) => deliveryView(delivery, found, viewer, reads)),
      [],
    ),
  };
}

/** What everybody reads. */
function openFacts(evaluationCase: EvaluationCase, entry: Entry) {
  return {
    key: evaluationCase.key,
    entryNo: entry.no,
    title: titleOf(entry),
    orgUnitName: entry.values.orgUnitName ?? null,
    trigger: evaluationCase.trigger,
    state: evaluationCase.state,
    depth: evaluationCase.depth,
    previousVersion: evaluationCase.previousVersion,
    targetVersion: evaluationCase.targetVersion,
    targetRevision: evaluationCase.targetRevision,
    requestedOn: evaluationCase.requestedOn,
    openedOn: evaluationCase.openedOn,
    closedOn: evaluationCase.closedOn,
    due: evaluationCase.due,
    riskClass: riskClassOf(entry),
    isSuspended: operationStatusOf(entry) === "suspended",
    lastSuspension: entry.lastSuspension ?? null,
    versions: versionsIn(evaluationCase),
    platforms: platformChangeViews(evaluationCase),
    revision: evaluationCase.revision,
  };
}

function answerView(
  { answer, at, by, channel, outcome, ruleHits, suspend }: StoredAnswer,
  show: Show,
): NonNullable<CaseView["answer"]> {
  return {
    answer: cardAnswerSchema.parse(answer),
    outcome,
    suspend,
    ruleHits: [...ruleHits],
    by: { role: by.role, name: show("names", () => by.name, null) },
    channel,
    at: momentView(at, show),
  };
}

function roomOf(evaluationCase: EvaluationCase): CaseView["room"] {
  return {
    queries: roomForQueries(evaluationCase),
    statements: statementsLeft(evaluationCase.statements ?? []),
  };
}

function decisionView(decision: Decision, show: Show): CaseView["decision"] {
  return {
    decision: decision.decision,
    reason: decision.reason,
    riskClass: decision.riskClass ?? null,
    validUntil: decision.validUntil ?? null,
    updateRhythm: decision.updateRhythm ?? null,
    by: { role: "coordinator", name: decision.by.name },
    at: momentView(decision.at, show),
  };
}

function queryView(
  { answer, at, by, text }: CaseQuery,
  entry: Entry,
  show: Show,
): CaseView["queries"][number] {
  return {
    text,
    at: momentView(at, show),
    by: { role: "coordinator", name: by.name },
    answer:
      answer === undefined
        ? null
        : {
            text: answer.text,
            at: momentView(answer.at, show),
            by: { role: relationTo(entry, answer.by.id) ?? "coordinator", name: answer.by.name },
          },
  };
}

function suspensionView(
  { at, by, kind, reason, state }: Suspension,
  show: Show,
): CaseView["suspension"] {
  const settled =
    by === undefined || at === undefined
      ? null
      : {
          reason: reason ?? "",
          by: { role: "coordinator", name: by.name },
          at: momentView(at, show),
        };
  return { kind, state, settled: show("suspension", () => settled, null) };
}
