import { createHash } from "node:crypto";
import {
  type DecisionDocument,
  type DecisionFacts,
  decisionDocument,
  factsOf,
} from "#domain/cases/decisionDocument.ts";
import { DOCUMENT_FORMAT, type DocumentMark } from "#domain/cases/documentMark.ts";
import { DECISIONS, type EvaluationCase, isDecided } from "#domain/cases/evaluationCase.ts";
import { saidThen } from "#domain/cases/inheritedValues.ts";
import { canonicalJson, type Json } from "#domain/change.ts";
import type { Entry, EntryValues, FieldValue } from "#domain/entry/entry.ts";
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
  signedOff: SignedOff | null,
): EvaluationCase {
  const facts = factsAt(entry.revision, entry.values);
  const document = decisionDocument(evaluationCase, entry, { facts, signedOff });
  if (document === undefined) return evaluationCase;
  const mark: DocumentMark = {
    format: DOCUMENT_FORMAT,
    entryRevision: entry.revision,
    factsSha256: facts.sha256,
    sha256: sha256(textOf(document)),
    signedOff,
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
  const document = decisionDocument(decided, entryThen ?? withoutPersons(entry), {
    facts,
    signedOff: mark?.signedOff ?? null,
  });
  if (document === undefined) return undefined;
  const json = textOf(document);
  const hash = sha256(json);
  const made = mark === undefined ? "later" : mark.sha256 === hash ? "kept" : "differs";
  return { document, json, sha256: hash, made };
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
