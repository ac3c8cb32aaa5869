import type { ImportHead } from "#domain/imports/importState.ts";
import { IMPORT_LIMITS, type ImportFileKind } from "#domain/imports/importState.ts";
import { err, ok, type Result } from "#domain/result.ts";

export type FileProblem = "wrongKind" | "emptyFile" | "fileTooLarge" | "otherFile";

const KINDS: Readonly<Record<string, ImportFileKind>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  xlsx: "xlsx",
  json: "json",
};

/** What a browser's dialog offers. */
export const ACCEPTED = Object.keys(KINDS)
  .map((ending) => `.${ending}`)
  .join(",");

/** What kind of file it is, by its name: what is in it shows when it is read. */
export function kindOfFile(
  { name, size }: { readonly name: string; readonly size: number },
  begun?: Pick<ImportHead, "fileName" | "bytes">,
): Result<ImportFileKind, FileProblem> {
  const kind = KINDS[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (kind === undefined) return err("wrongKind");
  if (size === 0) return err("emptyFile");
  if (size > IMPORT_LIMITS.fileBytes) return err("fileTooLarge");
  if (begun !== undefined && (begun.bytes !== size || begun.fileName !== name)) {
    return err("otherFile");
  }
  return ok(kind);
}
