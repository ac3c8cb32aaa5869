import { mutationOptions } from "@tanstack/react-query";
import { EXPORT_PATHS, type ExportInput, exportResultSchema } from "#contract/export.ts";
import type { Data } from "./data.ts";

export const exportMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (input: ExportInput) => api.post(EXPORT_PATHS.all, exportResultSchema, input),
  });
