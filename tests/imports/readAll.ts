import type { SourceCell, SourceRow } from "#imports/cells.ts";
import { type FileKind, openFile, type ReadOptions, type SourceSheet } from "#imports/openFile.ts";
import type { ReadProblem } from "#imports/readProblem.ts";

interface ReadSheet {
  readonly rows: readonly SourceRow[];
  readonly texts: readonly (readonly string[])[];
  readonly problem: ReadProblem | undefined;
}

async function readSheet(sheet: SourceSheet | undefined): Promise<ReadSheet> {
  const rows: SourceRow[] = [];
  let problem: ReadProblem | undefined;
  for await (const result of sheet?.rows() ?? []) {
    if (result.ok) rows.push(result.value);
    else problem = result.problem;
  }
  return { rows, texts: rows.map(({ cells }) => textsOf(cells)), problem };
}

/** The first sheet of a file, which must open. */
export async function readFirst(
  bytes: Uint8Array | string,
  kind: FileKind,
  options?: ReadOptions,
): Promise<ReadSheet> {
  const file = await openFile(Buffer.from(bytes), kind, options);
  if (!file.ok) return { rows: [], texts: [], problem: file.problem };
  return readSheet(file.value.sheets[0]);
}

function textsOf(cells: readonly SourceCell[]): readonly string[] {
  return cells.map(({ text }) => text);
}
