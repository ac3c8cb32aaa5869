import type { QueryClient } from "@tanstack/react-query";

/*
 * What a write to any entry or case may change without being about it. A new resource that shows entries or cases of
 * many has its key here; where it is forgotten, people see the old state until the next poll.
 */
export const LIST_KEYS = {
  register: ["register"],
  own: ["ownEntries"],
  cases: ["cases"],
  tasks: ["tasks"],
  start: ["start"],
  office: ["office"],
} as const;

export function refreshLists(client: QueryClient): void {
  for (const queryKey of Object.values(LIST_KEYS)) client.invalidateQueries({ queryKey });
}
