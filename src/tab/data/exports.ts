import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  EXPORT_PATHS,
  type ExportInput,
  exportProgressSchema,
  exportResultSchema,
  savedExportSchema,
} from "#contract/export.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";

/** While somebody waits in front of a progress bar. */
const PROGRESS_POLL = 700;

export const exportMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (input: ExportInput) => api.post(EXPORT_PATHS.all, exportResultSchema, input),
  });

/** Has the file made, and says how far it is. */
export const exportProgressQuery = ({ api }: Data, id: string) =>
  queryOptions({
    queryKey: ["exports", id, "progress"],
    queryFn: () => api.get(fillPath(EXPORT_PATHS.progress, { id }), exportProgressSchema),
    refetchInterval: ({ state }) =>
      state.data?.state === "ready" || state.data?.state === "failed" ? false : PROGRESS_POLL,
    gcTime: 0,
  });

/** Puts the file into the library of the site. */
export const saveExportMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (id: string) => api.post(fillPath(EXPORT_PATHS.library, { id }), savedExportSchema),
  });

export const giveUpExportMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (id: string) => api.delete(fillPath(EXPORT_PATHS.request, { id }), z.object({})),
  });
