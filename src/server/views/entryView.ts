import type { CaseView } from "#contract/case.ts";
import type { EntryView } from "#contract/entry.ts";
import { GRID_FIELDS } from "#contract/gridRow.ts";
import { fieldValueSchema, valuesSchema } from "#contract/values.ts";
import { dutiesInForce, lastClassifiedCase } from "#domain/cases/dutiesInForce.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { inheritedValues } from "#domain/cases/inheritedValues.ts";
import { mayOpenCase, maySubmitAgain } from "#domain/cases/openedByHand.ts";
import { readableValues } from "#domain/cases/visibility.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import {
  editableFields,
  isInvolved,
  mayCorrectVersion,
  mayDecide,
  mayReportVersion,
  relationTo,
} from "#domain/entry/entryRights.ts";
import { isFieldKey } from "#domain/entry/fields.ts";
import { mayLiftSuspension, maySuspend } from "#domain/entry/suspension.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { wordsBeside } from "#domain/search/entryTexts.ts";
import { comparableText } from "#domain/text/comparableText.ts";
import { checksumOf } from "#register/cases/decisionDocuments.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RegisterReads } from "#register/register.ts";
import { caseView } from "./caseView.ts";
import { entryConditions } from "./conditionViews.ts";
import { gatesView } from "./gatesView.ts";
import { platformLinks } from "./platformViews.ts";

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
    values: valuesSchema.parse(readableValues(entry, cases, viewer)),
    rights: {
      edit: [...editableFields(entry, viewer)],
      reportVersion: mayReportVersion(entry, viewer),
      correctVersion: mayCorrectVersion(entry, viewer),
      decide: mayDecide(entry, viewer),
      suspend: maySuspend(entry, viewer),
      liftSuspension: mayLiftSuspension(entry, viewer),
      submitAgain: maySubmitAgain({ entry, cases }, viewer),
      openCase: mayOpenCase({ entry, cases }, viewer),
      proposeUsage: relationTo(entry, viewer.person.id) !== undefined,
      relation: relationTo(entry, viewer.person.id) ?? null,
    },
    usageProposal: proposalView(entry, viewer),
    gates: isInvolved(entry, viewer) ? gatesView(entry, reads) : null,
    follows: reads.follows(entry.no, viewer.person.id),
    lastSuspension: entry.lastSuspension ?? null,
    inherited: inheritedView(entry, viewer, reads),
    runningCase: view(running),
    lastCase: view(last),
    duties: dutiesView(cases),
    conditions: entryConditions(entry, viewer, reads),
    classifiedBy: classifiedByView(cases),
    ...platformLinks(entry, reads),
    listItemUrl: isCoordinator(viewer) ? entry.webUrl : null,
  };
}

function inheritedView(
  entry: StoredEntry,
  viewer: Viewer,
  reads: RegisterReads,
): EntryView["inherited"] {
  const cases = reads.casesOf(entry.no);
  const platform = reads.platformOf(entry);
  const read = readableValues(entry, cases, viewer);
  const editable = editableFields(entry, viewer);
  const inherited = inheritedValues(entry, {
    ...{ cases, checksum: checksumOf },
    platform: platform && readableValues(platform, reads.casesOf(platform.no), viewer),
  });
  return Object.fromEntries(
    Object.entries(inherited).flatMap(([key, origin]) => {
      if (!isFieldKey(key) || (read[key] === undefined && !editable.includes(key))) return [];
      return [
        [
          key,
          origin.from === "evaluation"
            ? origin
            : { from: origin.from, value: fieldValueSchema.parse(origin.value) },
        ],
      ];
    }),
  );
}

function proposalView(entry: Entry, viewer: Viewer): EntryView["usageProposal"] {
  const { usageProposal } = entry;
  if (usageProposal === undefined || !isInvolved(entry, viewer)) return null;
  return { values: valuesSchema.parse(usageProposal.values), on: usageProposal.on };
}

/** The register grid's cells of an entry and the words it is found by; every field in it is readable by everybody. */
export function gridRow({ values }: Entry): (string | null)[] {
  const cells = GRID_FIELDS.map((key) => values[key] ?? null);
  return [...cells, wordsBeside(values, GRID_FIELDS)];
}

/** Register numbers are written in capitals and with plain hyphens, whatever a link says. */
export function entryNoIn(text: string): EntryNo {
  return comparableText(text).toUpperCase();
}

function classifiedByView(cases: readonly EvaluationCase[]): EntryView["classifiedBy"] {
  const { classified, closedOn } = lastClassifiedCase(cases) ?? {};
  if (classified === undefined || closedOn === undefined || closedOn === null) return null;
  return { on: closedOn, tree: classified.outcome.treeVersion };
}

function dutiesView(cases: readonly EvaluationCase[]): EntryView["duties"] {
  const found = dutiesInForce(cases);
  return found === undefined
    ? null
    : { tree: found.tree, duties: found.duties.map((duty) => ({ ...duty })) };
}
