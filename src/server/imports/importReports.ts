import { importTable, type ReportedRow } from "#exports/importTable.ts";
import type { ExportTable } from "#exports/table.ts";
import { BLOCK_ROWS, type MappedRows } from "#register/imports/importFiles.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import type { Imports } from "#register/imports/imports.ts";
import { refusal } from "#server/routes/httpProblem.ts";
import type { Language } from "#texts/language.ts";
import type { MappedFiles } from "./mappedFiles.ts";
import type { Previews } from "./previews.ts";

export type ReportImport = (id: string, language: Language) => Promise<ExportTable>;

/** Before an import has run what would become of its rows, afterwards what has; beside each what stands in the file. */
export function createImportReports(parts: {
  readonly imports: Pick<Imports, "one" | "plan" | "blocks">;
  readonly files: Pick<MappedFiles, "load">;
  readonly previews: Previews;
}): ReportImport {
  const { files, imports, previews } = parts;

  return async (id, language) => {
    const one = await imports.one(id);
    if (one === undefined) throw refusal("notFound");
    const plan = imports.plan(one);
    const loaded = plan === undefined ? undefined : await files.load(one, plan);
    const file = loaded?.ok === true ? loaded.value : undefined;
    if (one.row.run !== undefined) {
      const done = doneRows(one);
      return importTable({
        language,
        titles: file?.titles ?? [],
        rowCount: done.length,
        rows: beside(done, file),
      });
    }
    if (plan === undefined) throw refusal("planMissing");
    if (file === undefined) throw refusal("importFileGone");
    const preview = await previews.of(one, { plan, rows: file });
    const rows = {
      *[Symbol.iterator](): Iterator<ReportedRow> {
        for (const { entry, problems, row, state } of preview.all()) {
          yield { row, state, no: entry?.no, problems };
        }
      },
    };
    return importTable({
      language,
      titles: file.titles,
      rowCount: file.count,
      rows: beside(rows, file),
    });
  };

  function doneRows(one: StoredImport): readonly ReportedRow[] {
    return imports
      .blocks(one)
      .flatMap(({ block }) => block.rows)
      .map(({ as, no, problems = [], row, undone }) => ({ row, state: as, no, undone, problems }));
  }
}

/** Rows of the file come in the same order. */
function beside(rows: Iterable<ReportedRow>, file: MappedRows | undefined): Iterable<ReportedRow> {
  if (file === undefined) return rows;
  return {
    *[Symbol.iterator]() {
      let at = 0;
      let block: ReturnType<MappedRows["block"]> = [];
      for (const row of rows) {
        if (at % BLOCK_ROWS === 0) block = file.block(at / BLOCK_ROWS);
        const mapped = block[at++ % BLOCK_ROWS];
        yield mapped?.row === row.row ? { ...row, raw: mapped.raw } : row;
      }
    },
  };
}
