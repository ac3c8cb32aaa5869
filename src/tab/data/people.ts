import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { PEOPLE_PATH, peopleSchema } from "#contract/people.ts";
import { CONTACTS_PATH, contactsSchema } from "#contract/statement.ts";
import type { Data } from "./data.ts";

export const peopleQuery = ({ api }: Data, search: string) =>
  queryOptions({
    queryKey: ["people", search],
    queryFn: async () =>
      (await api.get(`${PEOPLE_PATH}?search=${encodeURIComponent(search)}`, peopleSchema)).people,
    enabled: search.length >= 2,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** Whom a coordinator can ask for a statement, and who can work on a case. */
export const contactsQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: ["contacts"],
    queryFn: () => api.get(CONTACTS_PATH, contactsSchema),
    staleTime: 5 * 60_000,
  });
