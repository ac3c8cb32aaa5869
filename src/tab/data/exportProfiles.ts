import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  exportProfileSchema,
  exportProfilesSchema,
  PROFILE_PATHS,
  type SaveProfileInput,
} from "#contract/exportProfile.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";
import { LIST_POLL } from "./polls.ts";

const KEY = ["exportProfiles"];

export const exportProfilesQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: KEY,
    queryFn: () => api.get(PROFILE_PATHS.all, exportProfilesSchema),
    refetchInterval: LIST_POLL,
  });

export const saveProfileMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: ({ id, ...input }: SaveProfileInput & { readonly id: string }) =>
      api.put(fillPath(PROFILE_PATHS.one, { id }), exportProfileSchema, input),
    // A refusal mostly means that somebody else was faster.
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });

export const removeProfileMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (id: string) => api.delete(fillPath(PROFILE_PATHS.one, { id }), z.object({})),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
