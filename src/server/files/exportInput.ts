import { z } from "zod";
import { exportCampaignInputSchema } from "#contract/campaign.ts";
import { exportFormatSchema, exportInputSchema } from "#contract/export.ts";
import { exportLawInputSchema } from "#contract/law.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { ExportKind } from "#domain/exports/exportKind.ts";

/** Whatever is exported as a table. */
export const anyExportSchema = z.union([
  exportInputSchema,
  exportCampaignInputSchema.extend({ campaign: z.string() }),
  exportLawInputSchema,
  exportFormatSchema.extend({ import: z.string() }),
]);
export type AnyExport = z.infer<typeof anyExportSchema>;
export type ListExport = z.infer<typeof exportInputSchema>;

export function kindOf(input: AnyExport): ExportKind {
  if ("law" in input) return "law";
  if ("import" in input) return "import";
  return "campaign" in input ? "campaign" : (input.kind ?? "entries");
}

/** What the log says of the selection; that of a campaign stands with the campaign. */
export function filterIn(input: AnyExport): RegisterFilter {
  return "filter" in input ? input.filter : {};
}
