import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { ABSENCE_PATH, type AbsenceInput, absenceSchema } from "#contract/absence.ts";
import type { Data } from "./data.ts";

const KEY = ["me", "absence"];

export const absenceQuery = ({ api }: Data) =>
  queryOptions({ queryKey: KEY, queryFn: () => api.get(ABSENCE_PATH, absenceSchema) });

/** null ends it. */
export const absenceMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (input: AbsenceInput | null) =>
      input === null
        ? api.delete(ABSENCE_PATH, absenceSchema)
        : api.put(ABSENCE_PATH, absenceSchema, input),
    onSuccess: (absence) => {
      client.setQueryData(KEY, absence);
    },
  });
