import { keepPreviousData, mutationOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { type ExportFormatInput, exportResultSchema } from "#contract/export.ts";
import {
  type BeginImportInput,
  IMPORT_PATHS,
  type ImportView,
  importLoadSchema,
  importPreviewSchema,
  importProfilesSchema,
  importSchema,
  importSheetSchema,
  importsSchema,
  type saveImportProfileInputSchema,
  type savePlanInputSchema,
  type startImportInputSchema,
  type undoImportInputSchema,
  unknownValuesSchema,
} from "#contract/import.ts";
import { fillPath } from "#contract/path.ts";
import type { RowState } from "#domain/imports/importedRow.ts";
import { IMPORT_LIMITS, type ImportState } from "#domain/imports/importState.ts";
import { ApiProblem, NoAnswer } from "./api.ts";
import type { Data } from "./data.ts";
import { refreshLists } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

/** While rows are being imported, somebody is watching. */
const RUNNING_POLL = 1_000;
const KEY = ["imports"];
const PROFILES_KEY = ["importProfiles"];

const AT_WORK: readonly ImportState[] = ["running", "cancelling", "undoing"];

function isAtWork(state: ImportState): boolean {
  return AT_WORK.includes(state);
}

export const importsQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: KEY,
    queryFn: () => api.get(IMPORT_PATHS.all, importsSchema),
    refetchInterval: LIST_POLL,
  });

export const importQuery = ({ api }: Data, id: string) =>
  queryOptions({
    queryKey: oneKey(id),
    queryFn: () => api.get(fillPath(IMPORT_PATHS.one, { id }), importSchema),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isAtWork(state.data.state) ? RUNNING_POLL : LIST_POLL,
  });

/** How a sheet is to be read; what is not said is guessed. */
export interface SheetChoice {
  readonly sheet?: number;
  readonly header?: readonly number[];
  readonly encoding?: string;
  readonly delimiter?: string;
}

export const importSheetQuery = ({ api }: Data, id: string, choice: SheetChoice) =>
  queryOptions({
    queryKey: [...oneKey(id), "sheet", choice],
    queryFn: () =>
      api.get(
        `${fillPath(IMPORT_PATHS.sheet, { id })}?${new URLSearchParams(sheetParams(choice))}`,
        importSheetSchema,
      ),
    // The file does not change.
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

function sheetParams({ delimiter, encoding, header, sheet }: SheetChoice): Record<string, string> {
  return {
    ...(sheet === undefined ? {} : { sheet: String(sheet) }),
    ...(header === undefined ? {} : { header: header.join(",") }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

/** Which rows of a preview are wanted. */
export interface PreviewChoice {
  readonly states: readonly RowState[];
  readonly isConflict?: boolean;
  readonly search: string;
  readonly from: number;
}

/** Each plan has its own: the revision is part of the key. */
export const importPreviewQuery = (
  { api }: Data,
  id: string,
  revision: number,
  { from, isConflict = false, search, states }: PreviewChoice,
) =>
  queryOptions({
    queryKey: [...oneKey(id), "preview", revision, states, isConflict, search, from],
    queryFn: () => {
      const params = new URLSearchParams({
        ...(states.length === 0 ? {} : { states: states.join(",") }),
        ...(isConflict ? { conflict: "true" } : {}),
        ...(search === "" ? {} : { search }),
        ...(from === 0 ? {} : { from: String(from) }),
      });
      return api.get(`${fillPath(IMPORT_PATHS.preview, { id })}?${params}`, importPreviewSchema);
    },
    placeholderData: keepPreviousData,
  });

export const unknownValuesQuery = ({ api }: Data, id: string, revision: number) =>
  queryOptions({
    queryKey: [...oneKey(id), "unknown", revision],
    queryFn: () => api.get(fillPath(IMPORT_PATHS.unknown, { id }), unknownValuesSchema),
    placeholderData: keepPreviousData,
  });

export const importLoadQuery = ({ api }: Data, id: string, revision: number) =>
  queryOptions({
    queryKey: [...oneKey(id), "load", revision],
    queryFn: () => api.get(fillPath(IMPORT_PATHS.load, { id }), importLoadSchema),
    placeholderData: keepPreviousData,
  });

export const importProfilesQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: PROFILES_KEY,
    queryFn: () => api.get(IMPORT_PATHS.profiles, importProfilesSchema),
  });

export const saveImportProfileMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: ({
      id,
      ...input
    }: z.input<typeof saveImportProfileInputSchema> & { readonly id: string }) =>
      api.put(fillPath(IMPORT_PATHS.profile, { id }), z.unknown(), input),
    onSettled: () => client.invalidateQueries({ queryKey: PROFILES_KEY }),
  });

export const removeImportProfileMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (id: string) => api.delete(fillPath(IMPORT_PATHS.profile, { id }), z.object({})),
    onSettled: () => client.invalidateQueries({ queryKey: PROFILES_KEY }),
  });

export async function savePlan(
  { api, client }: Data,
  id: string,
  input: z.input<typeof savePlanInputSchema>,
): Promise<ImportView> {
  const view = await api.put(fillPath(IMPORT_PATHS.plan, { id }), importSchema, input);
  client.setQueryData(oneKey(id), view);
  return view;
}

export async function freshImport(data: Data, id: string): Promise<ImportView> {
  return data.client.fetchQuery({ ...importQuery(data, id), staleTime: 0 });
}

export const startImportMutation = (data: Data, id: string) =>
  stepMutation<z.input<typeof startImportInputSchema>>(data, id, IMPORT_PATHS.start);

export const cancelImportMutation = (data: Data, id: string) =>
  stepMutation<Readonly<Record<string, never>>>(data, id, IMPORT_PATHS.cancel);

export const undoImportMutation = (data: Data, id: string) =>
  stepMutation<z.input<typeof undoImportInputSchema>>(data, id, IMPORT_PATHS.undo);

function stepMutation<Input>(
  { api, client }: Data,
  id: string,
  path: typeof IMPORT_PATHS.start | typeof IMPORT_PATHS.cancel | typeof IMPORT_PATHS.undo,
) {
  return mutationOptions({
    mutationFn: (input: Input) => api.post(fillPath(path, { id }), importSchema, input),
    onSuccess: (view) => {
      client.setQueryData(oneKey(id), view);
      refreshLists(client);
    },
    // A refusal mostly means that it is not as it was shown.
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export const exportImportMutation = ({ api }: Data, id: string) =>
  mutationOptions({
    mutationFn: (input: ExportFormatInput) =>
      api.post(fillPath(IMPORT_PATHS.exports, { id }), exportResultSchema, input),
  });

export const importTemplateMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (language: "de" | "en") =>
      api.post(IMPORT_PATHS.template, exportResultSchema, { language }),
  });

/** A file on its way to the register. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly kind: BeginImportInput["kind"];
}

/**
 * Sends a file in pieces, in their order: those that are there already are not sent again. The id is the client's, so that
 * a request whose answer was lost begins no second import.
 */
export async function uploadFile(
  { api, client }: Data,
  { file, id, kind }: Upload,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<ImportView> {
  const begin: BeginImportInput = { id, fileName: file.name.slice(-200), kind, bytes: file.size };
  const begun = await patiently(signal, () => api.post(IMPORT_PATHS.all, importSchema, begin));
  const { pieceBytes } = IMPORT_LIMITS;
  for (let n = begun.pieces; n * pieceBytes < file.size; n++) {
    onSent(n * pieceBytes);
    const piece = file.slice(n * pieceBytes, (n + 1) * pieceBytes, "application/octet-stream");
    const path = fillPath(IMPORT_PATHS.piece, { id, n });
    await patiently(signal, () => api.put(path, z.unknown(), piece));
  }
  onSent(file.size);
  const uploaded = fillPath(IMPORT_PATHS.uploaded, { id });
  const view = await patiently(signal, () => api.post(uploaded, importSchema));
  client.setQueryData(oneKey(id), view);
  void client.invalidateQueries({ queryKey: KEY, exact: true });
  return view;
}

const TRIES = 4;
const BETWEEN_TRIES = 1_500;

/** On the way of a phone through a city a request gets lost now and then. */
async function patiently<T>(signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    try {
      return await send();
    } catch (failed) {
      if (tries === TRIES || !isPassing(failed)) throw failed;
      await new Promise((resolve) => setTimeout(resolve, tries * BETWEEN_TRIES));
    }
  }
}

function isPassing(failed: unknown): boolean {
  if (failed instanceof NoAnswer) return true;
  return (
    failed instanceof ApiProblem &&
    (failed.code === "unavailable" || failed.code === "tooManyRequests")
  );
}

function oneKey(id: string): readonly string[] {
  return [...KEY, id];
}
