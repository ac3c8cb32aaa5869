import { mutationOptions, queryOptions } from "@tanstack/react-query";
import {
  type CloseHintInput,
  type GiveHintInput,
  HINT_PATHS,
  hintsSchema,
  hintViewSchema,
} from "#contract/hint.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";
import { LIST_POLL } from "./polls.ts";

const KEY = ["hints"];

/** What one has told, and what became of it. */
export const myHintsQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: [...KEY, "mine"],
    queryFn: () => api.get(HINT_PATHS.mine, hintsSchema),
    refetchInterval: LIST_POLL,
  });

/** Those that nobody has closed, for coordinators. */
export const openHintsQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: [...KEY, "open"],
    queryFn: () => api.get(HINT_PATHS.all, hintsSchema),
    refetchInterval: LIST_POLL,
  });

export const giveHintMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (input: GiveHintInput) => api.post(HINT_PATHS.all, hintViewSchema, input),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });

export const closeHintMutation = ({ api, client }: Data, id: string) =>
  mutationOptions({
    mutationFn: (input: CloseHintInput) =>
      api.post(fillPath(HINT_PATHS.close, { id }), hintViewSchema, input),
    // A refusal mostly means that somebody else was faster.
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
