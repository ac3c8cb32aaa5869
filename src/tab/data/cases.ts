import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import {
  type AnswerInput,
  CASE_PATHS,
  casesSchema,
  caseViewSchema,
  type DecideInput,
  type ExtendInput,
  type HandlerInput,
  type LaterInput,
  type NoteInput,
  type ObjectInput,
  type QueryInput,
  type RaiseInput,
  type ReassignInput,
  type ResendInput,
  type SuspensionInput,
  tasksSchema,
  type WithdrawInput,
} from "#contract/case.ts";
import type { HandoverInput, NotMineInput } from "#contract/handover.ts";
import type {
  CancelStatementInput,
  GiveStatementInput,
  RequestStatementInput,
} from "#contract/statement.ts";
import type { Api } from "./api.ts";
import { refreshEntry } from "./entries.ts";
import { LIST_KEYS } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

/** What a coordinator or an owner does to a case, by the last part of its route. */
export type CaseCommand =
  | { readonly kind: "answer"; readonly input: AnswerInput }
  | { readonly kind: "decide"; readonly input: DecideInput }
  | { readonly kind: "query"; readonly input: QueryInput }
  | { readonly kind: "object"; readonly input: ObjectInput }
  | { readonly kind: "extend"; readonly input: ExtendInput }
  | { readonly kind: "withdraw"; readonly input: WithdrawInput }
  | { readonly kind: "reassign"; readonly input: ReassignInput }
  | { readonly kind: "suspension"; readonly input: SuspensionInput }
  | { readonly kind: "raise"; readonly input: RaiseInput }
  | { readonly kind: "note"; readonly input: NoteInput }
  | { readonly kind: "handler"; readonly input: HandlerInput }
  | { readonly kind: "resend"; readonly input: ResendInput }
  | { readonly kind: "later"; readonly input: LaterInput }
  | { readonly kind: "statement"; readonly input: RequestStatementInput }
  | { readonly kind: `statement/${number}`; readonly input: GiveStatementInput }
  | { readonly kind: `statement/${number}/cancel`; readonly input: CancelStatementInput }
  | { readonly kind: "not-mine"; readonly input: NotMineInput }
  | { readonly kind: "handover"; readonly input: HandoverInput };

export const casesQuery = (api: Api) =>
  queryOptions({
    queryKey: LIST_KEYS.cases,
    queryFn: () => api.get(CASE_PATHS.all, casesSchema),
    refetchInterval: LIST_POLL,
  });

/** What waits for the person: open questions, and requests to become responsible. */
export const tasksQuery = (api: Api) =>
  queryOptions({
    queryKey: LIST_KEYS.tasks,
    queryFn: () => api.get(CASE_PATHS.tasks, tasksSchema),
    refetchInterval: LIST_POLL,
  });

export const caseCommandMutation = (api: Api, client: QueryClient, key: string) =>
  mutationOptions({
    mutationFn: ({ input, kind }: CaseCommand) =>
      api.post(`${CASE_PATHS.all}/${encodeURIComponent(key)}/${kind}`, caseViewSchema, input),
    onSuccess: (view) => refreshEntry(client, view.entryNo),
    // A refusal mostly means that somebody else was faster: show how it stands now.
    onError: () => client.invalidateQueries(),
  });
