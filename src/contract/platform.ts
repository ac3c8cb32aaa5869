import { z } from "zod";
import { OPERATION_STATUS } from "#domain/vocabulary.ts";

/** An entry as another one names it. */
export const entryLinkSchema = z.object({ no: z.string(), title: z.string() });
export type EntryLink = z.infer<typeof entryLinkSchema>;

/** A use case as its platform lists it; everybody reads all of it. */
export const useCaseLinkSchema = entryLinkSchema.extend({
  orgUnitName: z.string().nullable(),
  operationStatus: z.enum(OPERATION_STATUS),
});
export type UseCaseLink = z.infer<typeof useCaseLinkSchema>;

/** A change of the platform that a use case is asked about. */
export const platformChangeViewSchema = z.object({
  entryNo: z.string(),
  title: z.string(),
  version: z.string(),
  outcome: z.enum(["short", "full"]),
});
export type PlatformChangeView = z.infer<typeof platformChangeViewSchema>;
