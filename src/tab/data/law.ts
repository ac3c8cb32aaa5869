import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { campaignViewSchema } from "#contract/campaign.ts";
import { isRecord } from "#contract/check.ts";
import {
  type CompareLawInput,
  LAW_PATHS,
  type LawComparisonView,
  lawComparisonSchema,
  type OpenLawCasesInput,
} from "#contract/law.ts";
import type { Data } from "./data.ts";
import { refreshLists } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

const KEY = ["law"];
/** Somebody watches how far it is. */
const COMPARING_POLL = 500;

/** What a law would change; asked again until everything is compared, and then now and then: others decide meanwhile. */
export const lawComparisonQuery = ({ api }: Data, input: CompareLawInput) =>
  queryOptions({
    queryKey: [...KEY, input],
    queryFn: () => api.post(LAW_PATHS.comparison, lawComparisonSchema, input),
    refetchInterval: ({ state }) =>
      state.data?.state === "comparing" ? COMPARING_POLL : LIST_POLL,
    // What is shown of another law would be taken for this one's.
    placeholderData: (before: LawComparisonView | undefined, query?: { queryKey: unknown }) =>
      isOfLaw(query?.queryKey, input) ? before : undefined,
  });

function isOfLaw(key: unknown, { law }: CompareLawInput): boolean {
  const [, before] = Array.isArray(key) ? key : [];
  return isRecord(before) && JSON.stringify(before.law) === JSON.stringify(law);
}

/** Its id is the client's and the same for every try: a request whose answer was lost opens nothing twice. */
export const openLawCasesMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (input: OpenLawCasesInput) => api.post(LAW_PATHS.cases, campaignViewSchema, input),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: KEY });
      client.invalidateQueries({ queryKey: ["campaigns"] });
      refreshLists(client);
    },
    // A refusal mostly means that what was shown no longer holds.
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
