import { queryOptions } from "@tanstack/react-query";
import { ACCESSIBILITY_PATH, accessibilitySchema } from "#contract/accessibility.ts";
import type { Data } from "./data.ts";

/** Whom to tell of a barrier, as the city says it. */
export const accessibilityQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: ["accessibility"],
    queryFn: () => api.get(ACCESSIBILITY_PATH, accessibilitySchema),
  });
