import { type CaseView, cardAnswerSchema } from "#contract/case.ts";
import type { EntryView } from "#contract/entry.ts";
import type { History } from "#contract/history.ts";
import { GRID_FIELDS } from "#contract/registerSnapshot.ts";
import { valuesSchema } from "#contract/values.ts";
import { isOwnFirst } from "#domain/cases/caseDecision.ts";
import { handlerOf } from "#domain/cases/caseHandler.ts";
import { versionsIn } from "#domain/cases/caseVersions.ts";
import {
  type EvaluationCase,
  hasReportedHarm,
  isRunning,
  type StoredAnswer,
  type Suspension,
} from "#domain/cases/evaluationCase.ts";
import { mayNominate, needsResponsible } from "#domain/cases/handover.ts";
import { suspensionDue } from "#domain/cases/suspensionDue.ts";
import type { ChangeAction } from "#domain/change.ts";
import {
  type Entry,
  type EntryNo,
  operationStatusOf,
  responsiblePersons,
  rhythmOf,
  riskClassOf,
  titleOf,
} from "#domain/entry/entry.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import type { Person } from "#domain/people/person.ts";
import { isAssigned } from "#domain/people/reviewer.ts";
import {
  editableFields,
  isCoordinator,
  isInvolved,
  mayDecide,
  mayRead,
  mayReportVersion,
  readsEverything,
  relationTo,
  type Viewer,
  visibleValues,
} from "#domain/people/roles.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RegisterReads } from "#register/register.ts";
import { dayAt } from "#register/store/clock.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { deliveryView } from "./deliveryView.ts";
import { notMineViews } from "./handoverViews.ts";
import { ANONYMOUS_REPORTER, incidentViews, readsReporters } from "./incidentViews.ts";
import { platformChangeViews, platformLinks } from "./platformViews.ts";
import { responsibleViews } from "./responsibleViews.ts";
import { statementViews } from "./statementViews.ts";

/** What a person sees of an entry, and what they may do there. */
export function entryView(entry: StoredEntry, viewer: Viewer, reads: RegisterReads): EntryView {
  const cases = reads.casesOf(entry.no);
  const running = cases.find((one) => isRunning(one.state));
  const closed = cases.filter((one) => !isRunning(one.state));
  const last = closed.reduce<EvaluationCase | undefined>(
    (latest, one) =>
      latest === undefined || one.targetRevision >= latest.targetRevision ? one : latest,
    undefined,
  );
  const view = (one: EvaluationCase | undefined): CaseView | null => {
    const found = one === undefined ? undefined : reads.case(one.key);
    return found === undefined ? null : caseView(found, viewer, reads);
  };
  return {
    no: entry.no,
    eTag: entry.eTag,
    revision: entry.revision,
    values: valuesSchema.parse(visibleValues(entry, viewer)),
    rights: {
      edit: [...editableFields(entry, viewer)],
      reportVersion: mayReportVersion(entry, viewer),
      correctVersion: isCoordinator(viewer),
      decide: mayDecide(entry, viewer),
      relation: relationTo(entry, viewer.person.id) ?? null,
    },
    runningCase: view(running),
    lastCase: view(last),
    ...platformLinks(entry, reads),
    listItemUrl: isCoordinator(viewer) ? entry.webUrl : null,
  };
}

/** What a person sees of a case: who is not involved sees its state and dates, no answers and no names. */
export function caseView(found: CaseInEntry, viewer: Viewer, reads: RegisterReads): CaseView {
  const { entry, evaluationCase } = found;
  const involved = isInvolved(entry, viewer);
  // Who is asked for a statement judges by what was answered, not by whom.
  const readsAnswers = involved || isAssigned(evaluationCase, viewer);
  const relation = relationTo(entry, viewer.person.id);
  const responsible = relation !== undefined || isCoordinator(viewer);
  // Who owns the entry does not read what is said about it, not even as a coordinator.
  const readsNote = readsEverything(viewer) && relation === undefined;
  const { state } = evaluationCase;
  const name = (person: Person) => (involved ? person.name : null);
  const roleOf = (person: Person) => relationTo(entry, person.id) ?? "coordinator";
  const answerView = ({ answer, outcome, suspend, ruleHits, by, channel, at }: StoredAnswer) => ({
    answer: cardAnswerSchema.parse(answer),
    outcome,
    suspend,
    ruleHits: [...ruleHits],
    by: { role: by.role, name: name(by) },
    channel,
    // To the second it would tell how fast a person answers.
    at: involved ? at : dayAt(Date.parse(at)),
  });
  const { answer, decision } = evaluationCase;
  const responsibleIds = responsiblePersons(entry).map(({ id }) => id);
  return {
    key: evaluationCase.key,
    entryNo: entry.no,
    title: titleOf(entry),
    orgUnitName: entry.values.orgUnitName ?? null,
    trigger: evaluationCase.trigger,
    state,
    depth: evaluationCase.depth,
    previousVersion: evaluationCase.previousVersion,
    targetVersion: evaluationCase.targetVersion,
    targetRevision: evaluationCase.targetRevision,
    requestedOn: evaluationCase.requestedOn,
    openedOn: evaluationCase.openedOn,
    closedOn: evaluationCase.closedOn,
    due: evaluationCase.due,
    riskClass: riskClassOf(entry),
    updateRhythm: involved ? rhythmOf(entry) : null,
    versions: versionsIn(evaluationCase),
    platforms: platformChangeViews(evaluationCase),
    answer: answer === null || !readsAnswers ? null : answerView(answer),
    earlierAnswers: readsAnswers ? evaluationCase.earlierAnswers.map(answerView) : [],
    incidents: incidentViews(evaluationCase, entry, viewer),
    statements: statementViews(evaluationCase, entry, viewer),
    decision:
      decision === null || !involved
        ? null
        : {
            decision: decision.decision,
            reason: decision.reason,
            riskClass: decision.riskClass ?? null,
            validUntil: decision.validUntil ?? null,
            updateRhythm: decision.updateRhythm ?? null,
            by: { role: "coordinator", name: decision.by.name },
            at: decision.at,
          },
    queries: involved
      ? evaluationCase.queries.map((query) => ({
          text: query.text,
          at: query.at,
          by: { role: "coordinator", name: query.by.name },
          answer:
            query.answer === undefined
              ? null
              : {
                  text: query.answer.text,
                  at: query.answer.at,
                  by: { role: roleOf(query.answer.by), name: query.answer.by.name },
                },
        }))
      : [],
    notMine: involved ? notMineViews(found) : [],
    needsResponsible: involved && needsResponsible(evaluationCase, entry),
    suspension:
      evaluationCase.suspension === null
        ? null
        : suspensionView(evaluationCase.suspension, involved),
    suspensionDue: involved ? suspensionDue(evaluationCase) : null,
    extension: involved ? evaluationCase.extension : null,
    note: involved ? evaluationCase.note : null,
    internalNote: readsNote ? (evaluationCase.internalNote ?? null) : null,
    handler: readsNote ? handlerOf(evaluationCase, responsibleIds) : null,
    responsible: responsibleViews(entry, viewer, reads),
    remindOn:
      relation === undefined
        ? null
        : (reads.remindOn(evaluationCase.key, viewer.person.id) ?? null),
    revision: evaluationCase.revision,
    rights: {
      answer: responsible && state === "requested",
      answerQuery: responsible && state === "query",
      decide: mayDecide(entry, viewer) && state === "open",
      coordinate: isCoordinator(viewer) && isRunning(state),
      evaluate: mayDecide(entry, viewer) && isRunning(state),
      withdraw:
        isRunning(state) &&
        !hasReportedHarm(evaluationCase) &&
        (mayDecide(entry, viewer) ||
          (relation !== undefined && isOwnFirst(evaluationCase, operationStatusOf(entry)))),
      settleSuspension:
        mayDecide(entry, viewer) && isRunning(state) && evaluationCase.suspension?.state === "open",
      writeNote: mayDecide(entry, viewer) && isRunning(state),
      requestStatement: mayDecide(entry, viewer) && (state === "open" || state === "query"),
      remindLater: relation !== undefined && state === "requested",
      reportNotMine: relation !== undefined && mayNominate(evaluationCase, viewer.person.id),
    },
    deliveries: readsEverything(viewer)
      ? reads
          .deliveriesOf(evaluationCase.key)
          .map((delivery) => deliveryView(delivery, found, viewer, reads))
      : [],
  };
}

function suspensionView(
  { at, by, kind, reason, state }: Suspension,
  involved: boolean,
): CaseView["suspension"] {
  const settled =
    !involved || by === undefined || at === undefined
      ? null
      : { reason: reason ?? "", by: { role: "coordinator", name: by.name }, at };
  return { kind, state, settled };
}

/** The register grid's cells of an entry; every field in it is readable by everybody. */
export function gridRow(entry: Entry): (string | null)[] {
  return GRID_FIELDS.map((key) => entry.values[key] ?? null);
}

const AMONG_COORDINATORS: readonly ChangeAction[] = ["noted", "handled"];

/** The history as a person may see it: only readable fields, names only for the involved. */
export function historyView(entry: Entry, events: readonly ChainEvent[], viewer: Viewer): History {
  const involved = isInvolved(entry, viewer);
  const readsNotes = readsEverything(viewer) && relationTo(entry, viewer.person.id) === undefined;
  return {
    events: events
      .filter(({ change }) => readsNotes || !AMONG_COORDINATORS.includes(change.action))
      .map(({ chain, change, key }) => {
        const caseKey = chain.startsWith("case/") ? chain.slice("case/".length) : null;
        const readable = change.changes.filter(({ field }) =>
          caseKey === null
            ? isFieldKey(field) && mayRead(fieldOf(field), entry, viewer)
            : field === "state" || field === "targetVersion",
        );
        return {
          key,
          day: dayAt(Date.parse(change.at)),
          // To the second it would tell everybody how fast a person answers.
          at: involved ? change.at : null,
          action: change.action,
          caseKey,
          actor:
            change.action === "incidentReported" && !readsReporters(entry, viewer)
              ? ANONYMOUS_REPORTER
              : { role: change.actor.role, name: involved ? change.actor.name : null },
          channel: change.channel,
          reason: involved ? change.reason : null,
          changes: readable.map(({ after, before, field }) => ({ field, before, after })),
        };
      })
      .reverse(),
  };
}

/** Register numbers are written in capitals, whatever a link says. */
export function entryNoIn(text: string): EntryNo {
  return text.toUpperCase();
}
