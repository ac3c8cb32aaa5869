import { createHash } from "node:crypto";
import { sectionStateIn } from "#domain/cases/caseSections.ts";
import {
  type DecisionDocument,
  type DecisionFacts,
  decisionDocument,
  factsOf,
} from "#domain/cases/decisionDocument.ts";
import { DOCUMENT_FORMAT, type DocumentMark } from "#domain/cases/documentMark.ts";
import { DECISIONS, type EvaluationCase, isDecided } from "#domain/cases/evaluationCase.ts";
import { saidThen } from "#domain/cases/inheritedValues.ts";
import { sectionFacts } from "#domain/cases/sectionFacts.ts";
import { canonicalJson, type Json } from "#domain/change.ts";
import type { Entry, EntryValues, FieldValue } from "#domain/entry/entry.ts";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import type { SignedOff } from "#domain/settings/signOff.ts";
import { caseRecordType, recordToCase } from "#register/memory/caseRecord.ts";
import { entryChain, recordToEntry } from "#register/memory/entryRecord.ts";
import { type ChainEvent, foldEvents } from "#register/store/events.ts";

/** A decision's document with its text for download. */
export interface ReadDocument {
  readonly document: DecisionDocument;
  /** Byte for byte the same whenever it is asked for. */
  readonly json: string;
  readonly sha256: string;
  /**
   * `kept`: what the decision has recorded. `later`: the decision is from before that, and it was put together from the log.
   * `differs`: the log does not say what was recorded, because persons were erased from it, or it was tampered with.
   */
  readonly made: "kept" | "later" | "differs";
}

/** The case with what its document will be held against; the decision and its mark are one write. */
export function withDocumentMark(
  evaluationCase: EvaluationCase,
  entry: Entry,
  { city, signedOff }: { readonly city: string; readonly signedOff: SignedOff | null },
): EvaluationCase {
  const facts = factsAt(entry.revision, entry.values);
  const kept = {
    format: DOCUMENT_FORMAT,
    signedOff,
    ...(city === "" ? {} : { city }),
    sections: statesAt(evaluationCase, entry),
  } as const;
  const document = decisionDocument(evaluationCase, entry, { facts, ...kept });
  if (document === undefined) return evaluationCase;
  const mark: DocumentMark = {
    ...kept,
    entryRevision: entry.revision,
    factsSha256: facts.sha256,
    sha256: sha256(textOf(document)),
    said: saidThen(entry.values, checksumOf),
  };
  return { ...evaluationCase, document: mark };
}

/** Tells a value from another one; short, for each case keeps one a field. */
export function checksumOf(value: FieldValue): string {
  return sha256(JSON.stringify(value)).slice(0, CHECKSUM_DIGITS);
}
const CHECKSUM_DIGITS = 10;

/** The document as the events of the entry and of its case tell it; undefined where the case is not decided. */
export function readDocument(
  { entry, evaluationCase }: { readonly entry: Entry; readonly evaluationCase: EvaluationCase },
  events: readonly ChainEvent[],
): ReadDocument | undefined {
  if (!isDecided(evaluationCase)) return undefined;
  const decided = caseAsDecided(evaluationCase, events);
  const { document: mark } = decided;
  const entryThen = mark === undefined ? undefined : entryAt(entry.no, mark.entryRevision, events);
  const facts = entryThen === undefined ? null : factsAt(entryThen.revision, entryThen.values);
  const kept = mark ?? FROM_BEFORE;
  const document = decisionDocument(decided, entryThen ?? withoutPersons(entry), {
    ...{ facts, format: kept.format, signedOff: kept.signedOff },
    ...{ city: kept.city, sections: kept.sections },
  });
  if (document === undefined) return undefined;
  const json = textOf(document);
  const hash = sha256(json);
  const made = mark === undefined ? "later" : mark.sha256 === hash ? "kept" : "differs";
  return { document, json, sha256: hash, made };
}

/** Put together in the form in which it was first put together later. */
const FROM_BEFORE: Pick<DocumentMark, "city" | "format" | "sections" | "signedOff"> = {
  format: 1,
  signedOff: null,
};

/** Of the sections that the evaluation needs, or about which a coordinator has said something. */
function statesAt(
  evaluationCase: EvaluationCase,
  entry: Entry,
): NonNullable<DocumentMark["sections"]> {
  const facts = sectionFacts(entry, evaluationCase);
  return Object.fromEntries(
    EVALUATION_SECTIONS.flatMap((section) => {
      const state = sectionStateIn(evaluationCase, section, facts);
      const isSaid = evaluationCase.sections?.[section]?.confirmed !== undefined;
      return state === "notNeeded" && !isSaid ? [] : [[section, state]];
    }),
  );
}

/** The case right after the event that decided it: conditions and evidence may have moved since. */
function caseAsDecided(
  evaluationCase: EvaluationCase,
  events: readonly ChainEvent[],
): EvaluationCase {
  const own = inOrder(caseRecordType.chainOfKey(evaluationCase.key), events);
  const place = own.findIndex(({ change }) =>
    change.changes.some(({ after, field }) => field === "state" && isDecision(after)),
  );
  const decided = place === -1 ? undefined : recordToCase(foldEvents(own.slice(0, place + 1)), 0);
  return decided ?? evaluationCase;
}

function isDecision(state: Json): boolean {
  return DECISIONS.some((one) => one === state);
}

/** Without its persons: who answers for it now need not have done so then. */
function withoutPersons({ no, values }: Entry): { no: string; values: EntryValues } {
  return { no, values: factsOf(values) };
}

function entryAt(no: string, revision: number, events: readonly ChainEvent[]): Entry | undefined {
  const until = inOrder(entryChain(no), events).filter(({ change }) => change.revision <= revision);
  return until.at(-1)?.change.revision === revision
    ? recordToEntry(foldEvents(until), revision)
    : undefined;
}

function inOrder(chain: string, events: readonly ChainEvent[]): readonly ChainEvent[] {
  return events
    .filter((event) => event.chain === chain)
    .toSorted((a, b) => a.change.revision - b.change.revision);
}

function factsAt(revision: number, given: EntryValues): DecisionFacts {
  const values = factsOf(given);
  return { revision, values, sha256: sha256(canonicalJson(toJson(values))) };
}

/** With sorted keys, so that it does not depend on how it was put together. */
function textOf(document: DecisionDocument): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(toJson(document))), null, 2)}\n`;
}

function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
