import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { ABSENCE_PATH, type AbsenceInput, absenceSchema } from "#contract/absence.ts";
import type { Api } from "./api.ts";

const KEY = ["me", "absence"];

export const absenceQuery = (api: Api) =>
  queryOptions({ queryKey: KEY, queryFn: () => api.get(ABSENCE_PATH, absenceSchema) });

/** null ends it. */
export const absenceMutation = (api: Api, client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: AbsenceInput | null) =>
      input === null
        ? api.delete(ABSENCE_PATH, absenceSchema)
        : api.put(ABSENCE_PATH, absenceSchema, input),
    onSuccess: (absence) => {
      client.setQueryData(KEY, absence);
    },
  });
