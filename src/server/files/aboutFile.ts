import { exportRoleOf } from "#domain/exports/exportRights.ts";
import type { AboutExport } from "#exports/aboutRows.ts";
import { describeSelection } from "#exports/describeSelection.ts";
import type { RegisterReads } from "#register/register.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import type { ExportedTables } from "./exportedTable.ts";
import { type AnyExport, kindOf, selectionOf } from "./exportInput.ts";

/** What a file says of itself. */
export function aboutFile(
  input: AnyExport,
  parts: {
    readonly reads: Pick<RegisterReads, "now" | "settings" | "today">;
    readonly tables: Pick<ExportedTables, "filterOf">;
    readonly demo: boolean;
  },
): AboutExport {
  const { demo, reads, tables } = parts;
  const { language = "de" } = input;
  const { city, orgUnits } = reads.settings();
  return {
    sheet: exportTextsFor(language).sheets[kindOf(input)],
    createdAt: reads.now(),
    asOf: reads.today(),
    role: exportRoleOf(kindOf(input)),
    filter: describeSelection(
      { ...selectionOf(input), filter: tables.filterOf(input) },
      language,
      orgUnits,
    ),
    personsPurpose: null,
    city,
    demo,
  };
}
