import { z } from "zod";
import { type Absence, type AbsenceInput, absenceSchema } from "#contract/absence.ts";
import {
  type ChainAudit,
  chainAuditSchema,
  type ItemProblems,
  itemProblemsSchema,
} from "#contract/audit.ts";
import {
  type CampaignPreview,
  type Campaigns,
  type CampaignView,
  campaignPreviewSchema,
  campaignsSchema,
  campaignViewSchema,
  type EndCampaignInput,
  type PreviewCampaignInput,
  type StartCampaignInput,
} from "#contract/campaign.ts";
import {
  type AnswerInput,
  type Cases,
  type CaseView,
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
  type Tasks,
  tasksSchema,
  type WithdrawInput,
} from "#contract/case.ts";
import type { SignificantChangeInput } from "#contract/change.ts";
import {
  type EditEntryInput,
  type EntryView,
  entryViewSchema,
  type ReportEntryInput,
  type ReportVersionInput,
} from "#contract/entry.ts";
import { type ExportInput, type ExportResult, exportResultSchema } from "#contract/export.ts";
import type { HandoverInput, NotMineInput } from "#contract/handover.ts";
import { type History, historySchema } from "#contract/history.ts";
import {
  type IncidentReceipt,
  incidentReceiptSchema,
  type ReportIncidentInput,
} from "#contract/incident.ts";
import { type Me, meSchema } from "#contract/me.ts";
import { type ProblemCode, problemSchema } from "#contract/problem.ts";
import { type RegisterSnapshot, registerSnapshotSchema } from "#contract/registerSnapshot.ts";
import {
  type CancelStatementInput,
  contactsSchema,
  type GiveStatementInput,
  type RequestStatementInput,
  type StatementContacts,
} from "#contract/statement.ts";
import type { FoundPerson } from "#domain/people/person.ts";

/** A refused or failed request; `texts` has the sentence for its code. Status 0: nobody answered. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly status: number;

  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>>, status: number) {
    super(`The register answered ${status} ${code}`);
    this.name = "ApiProblem";
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

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

/** The register's API as the tab uses it; every answer is parsed by the contract. */
export interface Api {
  me(): Promise<Me>;
  absence(): Promise<Absence>;
  setAbsence(input: AbsenceInput): Promise<Absence>;
  endAbsence(): Promise<Absence>;
  register(since: string | undefined): Promise<RegisterSnapshot>;
  entry(no: string): Promise<EntryView>;
  history(no: string): Promise<History>;
  reportEntry(input: ReportEntryInput): Promise<EntryView>;
  editEntry(no: string, eTag: string, input: EditEntryInput): Promise<EntryView>;
  reportVersion(no: string, input: ReportVersionInput): Promise<EntryView>;
  cases(): Promise<Cases>;
  tasks(): Promise<Tasks>;
  commandCase(key: string, command: CaseCommand): Promise<CaseView>;
  /** Whom a coordinator can ask for a statement. */
  contacts(): Promise<StatementContacts>;
  people(search: string): Promise<readonly FoundPerson[]>;
  createExport(input: ExportInput): Promise<ExportResult>;
  itemProblems(): Promise<ItemProblems>;
  chainAudit(): Promise<ChainAudit>;
  startChainAudit(): Promise<ChainAudit>;
  reportIncident(no: string, input: ReportIncidentInput): Promise<IncidentReceipt>;
  reportSignificantChange(no: string, input: SignificantChangeInput): Promise<CaseView>;
  campaigns(): Promise<Campaigns>;
  previewCampaign(input: PreviewCampaignInput): Promise<CampaignPreview>;
  startCampaign(input: StartCampaignInput): Promise<CampaignView>;
  endCampaign(id: string, input: EndCampaignInput): Promise<CampaignView>;
}

const peopleSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      jobTitle: z.string().nullable(),
      department: z.string().nullable(),
    }),
  ),
});

/** `getToken` gives the access token of the signed-in person, freshly for every request. */
export function createApi(getToken: () => Promise<string>): Api {
  const get = <T>(schema: z.ZodType<T>, path: string) => send(schema, "GET", path);
  const post = <T>(schema: z.ZodType<T>, path: string, body: unknown) =>
    send(schema, "POST", path, body);

  async function send<T>(
    schema: z.ZodType<T>,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    const response = await reach(`/api/${path}`, {
      method,
      headers: {
        accept: "application/json",
        authorization: `Bearer ${await tokenFrom(getToken)}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw problemOf(answer, response.status);
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new ApiProblem("internal", {}, response.status);
    return parsed.data;
  }

  return {
    me: () => get(meSchema, "me"),
    absence: () => get(absenceSchema, "me/absence"),
    setAbsence: (input) => send(absenceSchema, "PUT", "me/absence", input),
    endAbsence: () => send(absenceSchema, "DELETE", "me/absence"),
    register: (since) =>
      get(
        registerSnapshotSchema,
        since === undefined ? "register" : `register?since=${encodeURIComponent(since)}`,
      ),
    entry: (no) => get(entryViewSchema, entryPath(no)),
    history: (no) => get(historySchema, `${entryPath(no)}/history`),
    reportEntry: (input) => post(entryViewSchema, "entries", input),
    editEntry: (no, eTag, input) =>
      send(entryViewSchema, "PATCH", entryPath(no), input, { "if-match": eTag }),
    reportVersion: (no, input) => post(entryViewSchema, `${entryPath(no)}/version`, input),
    cases: () => get(casesSchema, "cases"),
    tasks: () => get(tasksSchema, "tasks"),
    commandCase: (key, command) =>
      post(caseViewSchema, `cases/${encodeURIComponent(key)}/${command.kind}`, command.input),
    contacts: async () => (await get(contactsSchema, "contacts")).contacts,
    people: async (search) =>
      (await get(peopleSchema, `people?search=${encodeURIComponent(search)}`)).people,
    createExport: (input) => post(exportResultSchema, "exports", input),
    itemProblems: () => get(itemProblemsSchema, "audit/problems"),
    chainAudit: () => get(chainAuditSchema, "audit/chains"),
    startChainAudit: () => send(chainAuditSchema, "POST", "audit/chains"),
    reportSignificantChange: (no, input) => post(caseViewSchema, `${entryPath(no)}/change`, input),
    reportIncident: (no, input) => post(incidentReceiptSchema, `${entryPath(no)}/incident`, input),
    campaigns: () => get(campaignsSchema, "campaigns"),
    previewCampaign: (input) => post(campaignPreviewSchema, "campaigns/preview", input),
    startCampaign: (input) => post(campaignViewSchema, "campaigns", input),
    endCampaign: (id, input) =>
      post(campaignViewSchema, `campaigns/${encodeURIComponent(id)}/end`, input),
  };
}

const entryPath = (no: string) => `entries/${encodeURIComponent(no)}`;

async function tokenFrom(getToken: () => Promise<string>): Promise<string> {
  try {
    return await getToken();
  } catch {
    throw new ApiProblem("notSignedIn", {}, 401);
  }
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new ApiProblem("unavailable", {}, 0);
  }
}

/** A proxy's error page has no code of ours: then the status decides. */
function problemOf(answer: unknown, status: number): ApiProblem {
  const parsed = problemSchema.safeParse(answer);
  if (parsed.success) return new ApiProblem(parsed.data.code, parsed.data.details ?? {}, status);
  return new ApiProblem(status >= 502 && status <= 504 ? "unavailable" : "internal", {}, status);
}
