import { mutationOptions } from "@tanstack/react-query";
import { EXPORT_PATHS, type ExportInput, exportResultSchema } from "#contract/export.ts";
import type { Api } from "./api.ts";

export const exportMutation = (api: Api) =>
  mutationOptions({
    mutationFn: (input: ExportInput) => api.post(EXPORT_PATHS.all, exportResultSchema, input),
  });
