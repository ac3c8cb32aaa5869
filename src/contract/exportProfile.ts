import { z } from "zod";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import { LIST_FORMATS } from "#domain/exports/exportProfile.ts";
import { EXPORT_SCHEDULES } from "#domain/exports/exportSchedule.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { exportSelection, isWholeSelection } from "#schemas/exportSelectionSchema.ts";

export const PROFILE_PATHS = { all: "/export-profiles", one: "/export-profiles/:id" } as const;

const choice = {
  name: z.string().trim().min(1).max(TEXT_LIMITS.profileName),
  isShared: z.boolean(),
  schedule: z.enum(EXPORT_SCHEDULES).nullable(),
  kind: z.enum(LIST_KINDS),
  format: z.enum(LIST_FORMATS),
  columns: z.array(z.string().max(64)).max(200).nullable(),
  ...exportSelection,
};

/** PUT /api/export-profiles/:id. The id is the client's, the revision the one looked at, 0 for a new one. */
export const saveProfileInputSchema = z
  .strictObject({ ...choice, revision: z.int().min(0) })
  .refine(isWholeSelection, "noSelection");
export type SaveProfileInput = z.infer<typeof saveProfileInputSchema>;

export const exportProfileSchema = z.object({
  ...choice,
  id: z.string(),
  revision: z.int(),
  /** Whether whoever asks has made it; others are not named. */
  isOwn: z.boolean(),
});
export type ExportProfileView = z.infer<typeof exportProfileSchema>;

/** GET /api/export-profiles: those that one may use, by name. */
export const exportProfilesSchema = z.object({ profiles: z.array(exportProfileSchema) });
