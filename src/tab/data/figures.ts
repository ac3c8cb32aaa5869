import { mutationOptions, queryOptions } from "@tanstack/react-query";
import {
  FIGURE_PATHS,
  type FigureFileInput,
  type FiguresQuery,
  figureEntriesSchema,
  figureFileSchema,
  figuresSchema,
} from "#contract/figures.ts";
import type { Data } from "./data.ts";

/** Somebody watches how far it is. */
const COMPUTING_POLL = 500;

/** The committee report; asked again until it is computed, and then not: it is of its time. */
export const figuresQuery = ({ api }: Data, input: FiguresQuery) =>
  queryOptions({
    queryKey: ["figures", input],
    queryFn: () =>
      api.get(`${FIGURE_PATHS.report}?${new URLSearchParams({ ...input })}`, figuresSchema),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? COMPUTING_POLL : false),
  });

export const figureEntriesQuery = ({ api }: Data, input: FiguresQuery, figure: string) =>
  queryOptions({
    queryKey: ["figures", input, figure],
    queryFn: () =>
      api.get(
        `${FIGURE_PATHS.entries}?${new URLSearchParams({ ...input, figure })}`,
        figureEntriesSchema,
      ),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? COMPUTING_POLL : false),
  });

export const figureFileMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (input: FigureFileInput) => api.post(FIGURE_PATHS.files, figureFileSchema, input),
  });
