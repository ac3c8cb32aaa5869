import type { ChangeAction } from "./change.ts";

/** What somebody looks for in the history of an entry. */
export const HISTORY_KINDS = [
  "versions",
  "evaluation",
  "operation",
  "responsibility",
  "edits",
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

const KIND_OF: Readonly<Record<ChangeAction, HistoryKind>> = {
  created: "edits",
  edited: "edits",
  versionReported: "versions",
  versionCorrected: "versions",
  sharepointEdit: "edits",
  putBack: "edits",
  deleted: "edits",
  evaluationDerived: "evaluation",
  suspended: "operation",
  suspensionLifted: "operation",
  submittedAgain: "evaluation",
  usageProposed: "edits",
  usageDeclined: "edits",
  requested: "evaluation",
  joined: "evaluation",
  moved: "versions",
  delivered: "evaluation",
  answered: "evaluation",
  confirmedUnchanged: "evaluation",
  objected: "evaluation",
  queried: "evaluation",
  queryAnswered: "evaluation",
  decided: "evaluation",
  documentExported: "evaluation",
  withdrawn: "evaluation",
  extended: "evaluation",
  raised: "evaluation",
  suspensionConfirmed: "operation",
  suspensionDeclined: "operation",
  noted: "evaluation",
  handled: "evaluation",
  checkMarked: "evaluation",
  reminded: "evaluation",
  checkUnmarked: "evaluation",
  notMine: "responsibility",
  handoverAccepted: "responsibility",
  handoverDeclined: "responsibility",
  handoverSettled: "responsibility",
  reassigned: "responsibility",
  incidentReported: "operation",
  changeReported: "operation",
  statementRequested: "evaluation",
  statementGiven: "evaluation",
  statementCancelled: "evaluation",
  classificationAnswered: "evaluation",
  classificationConfirmed: "evaluation",
  imported: "edits",
  settingChanged: "edits",
};

/** Each event is of one kind; an edit that reports a version or a suspension has an action of its own. */
export function historyKindOf(action: ChangeAction): HistoryKind {
  return KIND_OF[action];
}
