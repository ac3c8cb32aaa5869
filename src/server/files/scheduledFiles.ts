import { exportInputSchema } from "#contract/export.ts";
import { selectionIn } from "#domain/exports/exportSelection.ts";
import type { FileScheduled } from "#register/exports/scheduledExports.ts";
import type { Library } from "#sharepoint/library.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { aboutFile } from "./aboutFile.ts";
import { createExportedTables } from "./exportedTable.ts";
import { createFileMaker, FILE_TYPES, LIBRARY_FOLDER } from "./fileMaker.ts";

/** A shared profile as a file in the library, in German, named by its period: made again, it replaces itself. */
export function scheduledFiles(
  parts: Parameters<typeof createExportedTables>[0] & {
    readonly library: Library;
    readonly demo: boolean;
    readonly appId: string;
  },
): FileScheduled {
  const tables = createExportedTables(parts);
  const makeFile = createFileMaker();
  return async ({ period, profile }, mayPut) => {
    const { columns, format, kind } = profile;
    const selection = selectionIn(profile);
    const input = exportInputSchema.parse({
      ...{ kind, format, language: "de", ...selection },
      ...(columns === null ? {} : { columns }),
    });
    const table = await tables.gather(input, profile.by);
    const about = aboutFile(input, { ...parts, tables });
    const { bytes, rows } = await makeFile(async () => table, {
      about,
      format,
      kind,
      language: "de",
      appId: parts.appId,
    });
    const name = `${exportTextsFor("de").fileNames[kind]}_${period}_${profile.id.slice(0, 8)}.${format}`;
    if (!(await mayPut())) return undefined;
    await parts.library.put(LIBRARY_FOLDER, name, { bytes, type: FILE_TYPES[format] });
    const place = `${LIBRARY_FOLDER}/${name}`;
    const keys = table.columns.map(({ key }) => key);
    return { kind, format, rows, columns: keys, ...selection, place };
  };
}
