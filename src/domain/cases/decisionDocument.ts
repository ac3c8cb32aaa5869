import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import type { EntryValues, FieldValue } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { EVALUATION_SECTIONS, type EvaluationSection } from "#domain/entry/sectionFields.ts";
import type { SectionState } from "#domain/entry/sections.ts";
import type { SignedOff } from "#domain/settings/signOff.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import { conditionsOfDecision } from "./caseConditions.ts";
import type { Trigger } from "./causes.ts";
import type { ClassOverride } from "./decidedClassification.ts";
import type { DocumentFormat, DocumentMark } from "./documentMark.ts";
import type { DecisionKey, Depth, EvaluationCase } from "./evaluationCase.ts";
import { type Evidence, isInForce } from "./evidence.ts";
import type { RiskValues } from "./risk.ts";
import type { StatementResult, StatementRole } from "./statement.ts";

/** By field key; as JSON has them. */
type DocumentValues = Readonly<Record<string, FieldValue>>;

/** What was known of the application when it was decided. */
export interface DecisionFacts {
  readonly revision: number;
  /** By field key, without persons; what is empty is absent. */
  readonly values: DocumentValues;
  readonly sha256: string;
}

/**
 * A decision for the files: what was decided about which version, by what, by whom (workflow §9). Days, no times: to the
 * second it would tell how fast somebody works. Keys, no words: those are looked up where it is shown.
 */
export interface DecisionDocument {
  readonly format: DocumentFormat;
  /** What the city was called; absent in the first format. */
  readonly city?: string | null;
  readonly application: {
    readonly no: string;
    readonly title: string;
    readonly office: string | null;
    readonly version: string;
    readonly previousVersion: string | null;
    readonly owner: string | null;
    readonly deputy: string | null;
  };
  readonly case: {
    readonly key: string;
    readonly trigger: Trigger;
    readonly depth: Depth | null;
    readonly openedOn: string | null;
  };
  readonly decision: {
    readonly decision: DecisionKey;
    readonly riskClass: RiskClass | null;
    readonly reason: string;
    readonly validUntil: string | null;
    readonly updateRhythm: UpdateRhythm | null;
    readonly usage: DocumentValues | null;
    readonly on: string;
    readonly by: string;
    /** It was taken elsewhere and brought into the register. */
    readonly imported: boolean;
  };
  /** Null where the class was kept, or brought in. */
  readonly classification: {
    readonly outcome: ClassificationOutcome;
    readonly duties: readonly { readonly id: string; readonly appliesFrom: string | null }[];
    readonly confirmed: { readonly by: string; readonly on: string };
    readonly override: ClassOverride | null;
    /** Of the exemption of Art. 6(3) (Art. 6(4)); absent in the first format. */
    readonly art63Document?: DocumentedEvidence | null;
    /** The legal office's word on this version of the tree, as it was then. */
    readonly signedOff: {
      readonly by: string;
      readonly on: string;
      readonly reference: string;
    } | null;
  } | null;
  readonly statements: readonly DocumentedStatement[];
  /** What the approval asked for; what was added later is no part of the decision. */
  readonly conditions: readonly { readonly text: string; readonly dueOn: string }[];
  readonly risks: readonly DocumentedRisk[];
  /** The documents that counted then. */
  readonly evidence: readonly DocumentedEvidence[];
  /** Those that the evaluation needed, and what was done about others; absent in the first format. */
  readonly sections?: readonly DocumentedSection[];
  /** Null where the decision is from before the register kept them. */
  readonly facts: DecisionFacts | null;
}

interface DocumentedEvidence {
  readonly title: string;
  readonly url: string;
  readonly version: string;
  readonly datedOn: string;
}

interface DocumentedSection {
  readonly section: EvaluationSection;
  readonly state: SectionState;
  /** Why it was left out. */
  readonly waived: { readonly reason: string; readonly by: string; readonly on: string } | null;
  /** That what it says is still right after a change. */
  readonly confirmed: { readonly by: string; readonly on: string } | null;
}

type DocumentedRisk = Omit<RiskValues, "until"> & { readonly until: string | null };

interface DocumentedStatement {
  readonly role: StatementRole;
  readonly required: boolean;
  readonly question: string;
  readonly askedOf: string;
  readonly askedOn: string;
  /** Null where it was still waited for. */
  readonly given: {
    readonly result: StatementResult;
    readonly text: string;
    readonly by: string;
    readonly on: string;
  } | null;
}

/** Of a case as the decision left it; undefined for one that is not decided. */
export function decisionDocument(
  evaluationCase: EvaluationCase,
  entry: { readonly no: string; readonly values: EntryValues },
  kept: {
    readonly format: DocumentFormat;
    readonly facts: DecisionFacts | null;
    readonly signedOff: SignedOff | null;
    readonly city?: string | undefined;
    readonly sections?: DocumentMark["sections"];
  },
): DecisionDocument | undefined {
  const { classified, decision } = evaluationCase;
  const { evidence = [], risks = [], statements = [] } = evaluationCase;
  if (decision === null) return undefined;
  const { values } = entry;
  const { facts, format, signedOff } = kept;
  const isFirst = format === 1;
  return {
    format,
    ...(isFirst ? {} : { city: kept.city ?? null }),
    application: {
      no: entry.no,
      title: values.title ?? entry.no,
      office: values.orgUnitName ?? null,
      version: evaluationCase.targetVersion,
      previousVersion: evaluationCase.previousVersion,
      owner: values.ownerName ?? null,
      deputy: values.deputyName ?? null,
    },
    case: {
      key: evaluationCase.key,
      trigger: evaluationCase.trigger,
      depth: evaluationCase.depth,
      openedOn: evaluationCase.openedOn,
    },
    decision: {
      decision: decision.decision,
      riskClass: decision.riskClass ?? null,
      reason: decision.reason,
      validUntil: decision.validUntil ?? null,
      updateRhythm: decision.updateRhythm ?? null,
      usage: decision.usage === undefined ? null : factsOf(decision.usage),
      on: dayOfInstant(decision.at),
      by: decision.by.name,
      imported: decision.imported === true,
    },
    classification:
      classified === undefined
        ? null
        : {
            outcome: classified.outcome,
            duties: classified.duties,
            confirmed: {
              by: classified.confirmed.by.name,
              on: dayOfInstant(classified.confirmed.at),
            },
            override: classified.override ?? null,
            ...(isFirst ? {} : { art63Document: art63Document(evaluationCase) }),
            signedOff,
          },
    statements: statements.flatMap(documented),
    conditions: conditionsOfDecision(evaluationCase).map(({ dueOn, text }) => ({ text, dueOn })),
    risks: risks.map(({ at: _at, by: _by, id: _id, until = null, ...values }) => ({
      ...values,
      until,
    })),
    evidence: evidence.filter(isInForce).map(documentedEvidence),
    ...(isFirst ? {} : { sections: documentedSections(evaluationCase, kept.sections ?? {}) }),
    facts,
  };
}

function documentedEvidence({ datedOn, title, url, version }: Evidence): DocumentedEvidence {
  return { title, url, version, datedOn };
}

function art63Document({ classified, evidence = [] }: EvaluationCase): DocumentedEvidence | null {
  const found = evidence.find(({ id }) => id === classified?.art63Document);
  return found === undefined ? null : documentedEvidence(found);
}

function documentedSections(
  { sections = {} }: EvaluationCase,
  states: NonNullable<DocumentMark["sections"]>,
): readonly DocumentedSection[] {
  return EVALUATION_SECTIONS.flatMap((section) => {
    const { confirmed, waived } = sections[section] ?? {};
    const state = states[section];
    if (state === undefined) return [];
    return [
      {
        section,
        state,
        waived:
          waived === undefined
            ? null
            : { reason: waived.reason, by: waived.by.name, on: waived.on },
        confirmed: confirmed === undefined ? null : { by: confirmed.by.name, on: confirmed.on },
      },
    ];
  });
}

/** What a decision goes by, of the values of an entry: all but who the persons are. */
export function factsOf(values: EntryValues): DocumentValues {
  return Object.fromEntries(
    FIELDS.flatMap(({ key, personal }) => {
      const value = values[key];
      return personal === true || value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What was taken back plays no part. */
function documented({
  askedOf,
  askedOn,
  outcome,
  question,
  required,
  role,
}: NonNullable<EvaluationCase["statements"]>[number]): readonly DocumentedStatement[] {
  if (outcome?.kind === "cancelled") return [];
  const asked = { role, required, question, askedOf: askedOf.name, askedOn };
  if (outcome === null) return [{ ...asked, given: null }];
  const { by, on, result, text } = outcome;
  return [{ ...asked, given: { result, text, by: by.name, on } }];
}
