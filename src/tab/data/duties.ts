import { queryOptions } from "@tanstack/react-query";
import { DUTIES_PATH, dutyCalendarSchema } from "#contract/duties.ts";
import type { DutyShow } from "#domain/cases/dutyShow.ts";
import type { Data } from "./data.ts";

/** Which duty applies from when. It changes with decisions: whoever comes back to the page asks anew. */
export const dutiesQuery = ({ api }: Data, show: DutyShow) =>
  queryOptions({
    queryKey: ["duties", show],
    queryFn: () => api.get(`${DUTIES_PATH}?show=${show}`, dutyCalendarSchema),
  });
