import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import type { SectionState } from "#domain/entry/sections.ts";
import type { SignedOff } from "#domain/settings/signOff.ts";

/** Another number: a document of this form is made otherwise than before. What was made keeps its own. */
export const DOCUMENT_FORMATS = [1, 2] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
/** In which documents are made now. */
export const DOCUMENT_FORMAT = 2;

/** By field of the evaluation, what a decision found there, as a short checksum; what was empty is absent. */
export type SaidThen = Readonly<Partial<Record<string, string>>>;

/** What a decided case keeps of its document: where its parts stand in the log, and that they are still the same. */
export interface DocumentMark {
  readonly format: DocumentFormat;
  /** The change of the entry after which it was decided. */
  readonly entryRevision: number;
  readonly factsSha256: string;
  /** Of the document's JSON as it is downloaded. */
  readonly sha256: string;
  readonly signedOff: SignedOff | null;
  /** What it found in the fields of the evaluation; absent in decisions of earlier versions. */
  readonly said?: SaidThen;
  /** What the city was called; absent where nobody has said it. */
  readonly city?: string;
  /** How far the sections were that the evaluation needed: another release may ask for other fields. */
  readonly sections?: Readonly<Partial<Record<EvaluationSection, SectionState>>>;
}
