import type { Entry, EntryValues, FieldValue } from "#domain/entry/entry.ts";
import { EVALUATION_SECTIONS, type SectionKey, sectionKeys } from "#domain/entry/sectionFields.ts";
import type { Day } from "#domain/time/day.ts";
import { lastDecidedCase } from "./casesOfEntry.ts";
import type { SaidThen } from "./documentMark.ts";
import type { EvaluationCase } from "./evaluationCase.ts";
import { evaluationProblem } from "./notOpen.ts";

/** Where a value of the evaluation comes from that nobody has given for this one. */
export type Origin =
  /** It stands as the last decision found it. */
  | { readonly from: "evaluation"; readonly on: Day }
  /** The platform says so; the entry says nothing of its own, or the same. */
  | { readonly from: "platform"; readonly value: FieldValue };

export type Inherited = Readonly<Partial<Record<SectionKey, Origin>>>;

type Checksum = (value: FieldValue) => string;

/** What a platform is, whatever it is used for; purpose, people and the need for protection are each use case's own. */
const OF_THE_PLATFORM: ReadonlySet<SectionKey> = new Set([
  "technique",
  "howItWorks",
  "modelName",
  "modelVersion",
  "gpaiUse",
  "learnsInOperation",
  "hosting",
  "itProcedureNo",
  "contractRef",
  "sourceCodeUrl",
  "instructionsForUse",
  "trainingData",
  "thirdCountryTransfer",
  "processingAgreement",
  "processingAgreementRef",
]);

/** The fields of an open evaluation whose values were taken over, and from where. */
export function inheritedValues(
  { values }: Pick<Entry, "values">,
  by: {
    readonly cases: readonly EvaluationCase[];
    /** What of its platform's values may be told; undefined where it has none. */
    readonly platform: EntryValues | undefined;
    readonly checksum: Checksum;
  },
): Inherited {
  const { cases, checksum, platform = {} } = by;
  if (!cases.some((one) => evaluationProblem(one) === undefined)) return {};
  const last = lastDecidedCase(cases);
  const origins = SECTION_KEYS.flatMap((key): readonly (readonly [SectionKey, Origin])[] => {
    const value = values[key];
    const then = last?.document?.said?.[key];
    const on = last?.closedOn ?? null;
    if (value !== undefined && on !== null && then === checksum(value)) {
      return [[key, { from: "evaluation", on }]];
    }
    const theirs = OF_THE_PLATFORM.has(key) ? platform[key] : undefined;
    const isTheirs = value === undefined || (theirs !== undefined && isSame(value, theirs));
    return theirs !== undefined && isTheirs ? [[key, { from: "platform", value: theirs }]] : [];
  });
  return Object.fromEntries(origins);
}

/** What a decision keeps of the fields of the evaluation, so that the next one knows what was taken over. */
export function saidThen(values: EntryValues, checksum: Checksum): SaidThen {
  return Object.fromEntries(
    SECTION_KEYS.flatMap((key) => {
      const value = values[key];
      return value === undefined ? [] : [[key, checksum(value)] as const];
    }),
  );
}

const SECTION_KEYS: readonly SectionKey[] = EVALUATION_SECTIONS.flatMap(sectionKeys);

function isSame(one: FieldValue, other: FieldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
