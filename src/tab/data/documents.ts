import { mutationOptions, queryOptions } from "@tanstack/react-query";
import {
  DOCUMENT_PATHS,
  documentFileSchema,
  documentViewSchema,
  type ExportDocumentInput,
} from "#contract/decisionDocument.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";

/** What was decided with all that it went by; it never changes. */
export const documentQuery = ({ api }: Data, key: string) =>
  queryOptions({
    queryKey: ["document", key],
    queryFn: () => api.get(fillPath(DOCUMENT_PATHS.one, { key }), documentViewSchema),
  });

export const exportDocumentMutation = ({ api, client }: Data, key: string) =>
  mutationOptions({
    mutationFn: (input: ExportDocumentInput) =>
      api.post(fillPath(DOCUMENT_PATHS.exports, { key }), documentFileSchema, input),
    // The history tells of it.
    onSuccess: () => client.invalidateQueries(),
  });
