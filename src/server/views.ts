import { type CaseView, cardAnswerSchema } from "#contract/case.ts";
import type { EntryView } from "#contract/entry.ts";
import type { History } from "#contract/history.ts";
import { GRID_FIELDS } from "#contract/registerSnapshot.ts";
import { valuesSchema } from "#contract/values.ts";
import { type Entry, type EntryNo, riskClassOf, titleOf } from "#domain/entry.ts";
import { type EvaluationCase, isRunning, type StoredAnswer } from "#domain/evaluationCase.ts";
import { fieldOf, isFieldKey } from "#domain/fields.ts";
import type { Person } from "#domain/person.ts";
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
} from "#domain/roles.ts";
import type { ChainEvent } from "#register/events.ts";
import type { CaseInEntry, RegisterReads, StoredEntry } from "#register/register.ts";

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
    listItemUrl: isCoordinator(viewer) ? entry.webUrl : null,
  };
}

/** What a person sees of a case: who is not involved sees its state and dates, no answers and no names. */
export function caseView(found: CaseInEntry, viewer: Viewer, reads: RegisterReads): CaseView {
  const { entry, evaluationCase, previousVersion } = found;
  const involved = isInvolved(entry, viewer);
  const responsible = relationTo(entry, viewer.person.id) !== undefined || isCoordinator(viewer);
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
    at,
  });
  const { answer, decision } = evaluationCase;
  return {
    key: evaluationCase.key,
    entryNo: entry.no,
    title: titleOf(entry),
    orgUnitName: entry.values.orgUnitName ?? null,
    trigger: evaluationCase.trigger,
    state,
    depth: evaluationCase.depth,
    previousVersion,
    targetVersion: evaluationCase.targetVersion,
    targetRevision: evaluationCase.targetRevision,
    requestedOn: evaluationCase.requestedOn,
    openedOn: evaluationCase.openedOn,
    closedOn: evaluationCase.closedOn,
    due: evaluationCase.due,
    riskClass: riskClassOf(entry),
    answer: answer === null || !involved ? null : answerView(answer),
    earlierAnswers: involved ? evaluationCase.earlierAnswers.map(answerView) : [],
    decision:
      decision === null || !involved
        ? null
        : {
            decision: decision.decision,
            reason: decision.reason,
            riskClass: decision.riskClass ?? null,
            validUntil: decision.validUntil ?? null,
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
    notMine: involved
      ? evaluationCase.notMine.map(({ at, by, namedName }) => ({
          by: { role: roleOf(by), name: by.name },
          namedName: namedName ?? null,
          at,
        }))
      : [],
    suspension:
      evaluationCase.suspension === null
        ? null
        : { kind: evaluationCase.suspension.kind, state: evaluationCase.suspension.state },
    extension: involved ? evaluationCase.extension : null,
    note: involved ? evaluationCase.note : null,
    revision: evaluationCase.revision,
    rights: {
      answer: responsible && state === "requested",
      answerQuery: responsible && state === "query",
      decide: mayDecide(entry, viewer) && state === "open",
      coordinate: isCoordinator(viewer) && isRunning(state),
    },
    deliveries: readsEverything(viewer)
      ? reads
          .deliveriesOf(evaluationCase.key)
          .map(({ person, reason, state: delivered, step }) => ({
            name: person.name,
            role: roleOf(person),
            step,
            state: delivered === "claimed" ? ("sending" as const) : delivered,
            reason,
          }))
      : [],
  };
}

/** The register grid's cells of an entry; every field in it is readable by everybody. */
export function gridRow(entry: Entry): (string | null)[] {
  return GRID_FIELDS.map((key) => entry.values[key] ?? null);
}

/** The history as a person may see it: only readable fields, names only for the involved. */
export function historyView(entry: Entry, events: readonly ChainEvent[], viewer: Viewer): History {
  const involved = isInvolved(entry, viewer);
  return {
    events: events
      .map(({ chain, change, key }) => {
        const caseKey = chain.startsWith("case/") ? chain.slice("case/".length) : null;
        const readable = change.changes.filter(({ field }) =>
          caseKey === null
            ? isFieldKey(field) && mayRead(fieldOf(field), entry, viewer)
            : field === "state" || field === "targetVersion",
        );
        return {
          key,
          at: change.at,
          action: change.action,
          caseKey,
          actor: { role: change.actor.role, name: involved ? change.actor.name : null },
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
