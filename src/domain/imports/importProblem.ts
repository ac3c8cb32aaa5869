/** Why a step of an import is refused. */
export const IMPORT_PROBLEMS = [
  /** A piece that the file does not have, or of another length. */
  "wrongPiece",
  "piecesMissing",
  /** Details say why: `problem` is a code of the reader. */
  "fileUnreadable",
  /** It does not, or no longer, allow this step. */
  "importState",
  "planMissing",
  /** The plan names a sheet, a column or a target that there is not. */
  "planUnfit",
  /** Nothing is to be imported while there are rows with problems. */
  "rowsHaveProblems",
  "importFileGone",
  "tooManyImports",
  /** A profile that comes with the register. */
  "readyProfile",
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];
