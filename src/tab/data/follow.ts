import { mutationOptions } from "@tanstack/react-query";
import { ENTRY_PATHS, type EntryView, followingSchema } from "#contract/entry.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";
import { entryKey } from "./entries.ts";
import { LIST_KEYS } from "./lists.ts";

/** Follows the application from now on, or ends that. */
export const followMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (follows: boolean) => {
      const path = fillPath(ENTRY_PATHS.follow, { no });
      return follows ? api.put(path, followingSchema, {}) : api.delete(path, followingSchema);
    },
    onSuccess: ({ follows }) => {
      client.setQueryData<EntryView>(entryKey(no), (entry) => entry && { ...entry, follows });
      return client.invalidateQueries({ queryKey: LIST_KEYS.start });
    },
  });
