import type { ExportRequest, ExportRequests } from "#register/exports/exportRequests.ts";
import type { RegisterReads } from "#register/register.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";
import { aboutFile } from "./aboutFile.ts";
import type { ExportedTables } from "./exportedTable.ts";
import type { ExportFile } from "./exportFiles.ts";
import { type AnyExport, anyExportSchema, kindOf, listKindOf, selectionOf } from "./exportInput.ts";
import type { MakeFile, Watching } from "./fileMaker.ts";

/** Makes the file that was asked for under an id. Nobody has any of it before the log tells of it. */
export function createMakeExport(parts: {
  readonly exports: Pick<ExportRequests, "find" | "record">;
  readonly tables: ExportedTables;
  readonly makeFile: MakeFile;
  readonly reads: Pick<RegisterReads, "now" | "settings" | "today">;
  readonly demo: boolean;
  readonly appId: string;
}): (id: string, watching: Watching) => Promise<ExportFile> {
  const { appId, exports, makeFile, tables } = parts;
  return async (id, watching) => {
    const asked = await exports.find(id);
    if (asked === undefined) throw new HttpProblem(403, "linkExpired");
    const input = exportInputOf(asked);
    const { format, language = "de" } = input;
    let columns: readonly string[] = [];
    const made = await makeFile(
      async () => {
        const table = await tables.gather(input, asked.by, watching);
        columns = table.columns.map(({ key }) => key);
        return table;
      },
      { about: aboutFile(input, parts), format, kind: listKindOf(input), language, appId },
      watching,
    );
    const facts = { kind: kindOf(input), format, rows: made.rows, columns, ...selectionOf(input) };
    await exports.record(asked, facts);
    return { ...made, columns };
  };
}

/** A request that another release has kept may say less or more. */
export function exportInputOf({ input }: ExportRequest): AnyExport {
  const parsed = anyExportSchema.safeParse(input);
  if (!parsed.success) throw new HttpProblem(403, "linkExpired");
  return parsed.data;
}
