import type { SignedOff } from "#domain/settings/signOff.ts";

/** Another number: a document of this form is made otherwise than before. What was made keeps its own. */
export const DOCUMENT_FORMAT = 1;

/** By field of the evaluation, what a decision found there, as a short checksum; what was empty is absent. */
export type SaidThen = Readonly<Partial<Record<string, string>>>;

/** What a decided case keeps of its document: where its parts stand in the log, and that they are still the same. */
export interface DocumentMark {
  readonly format: typeof DOCUMENT_FORMAT;
  /** The change of the entry after which it was decided. */
  readonly entryRevision: number;
  readonly factsSha256: string;
  /** Of the document's JSON as it is downloaded. */
  readonly sha256: string;
  readonly signedOff: SignedOff | null;
  /** What it found in the fields of the evaluation; absent in decisions of earlier versions. */
  readonly said?: SaidThen;
}
