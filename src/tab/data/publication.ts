import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { fillPath } from "#contract/path.ts";
import {
  type ConfirmInput,
  PUBLICATION_PATHS,
  type PublicationView,
  publicationListSchema,
  publicationViewSchema,
  type ReleaseInput,
  type SendBackInput,
  type WithdrawInput,
  type WithholdInput,
} from "#contract/publication.ts";
import type { Data } from "./data.ts";
import { publicationKey, refreshEntry } from "./entries.ts";
import { LIST_POLL } from "./polls.ts";

const LIST_KEY = ["publication"];

export const publicationListQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEY,
    queryFn: () => api.get(PUBLICATION_PATHS.all, publicationListSchema),
    refetchInterval: LIST_POLL,
  });

export const publicationQuery = ({ api }: Data, no: string) =>
  queryOptions({
    queryKey: publicationKey(no),
    queryFn: () => api.get(fillPath(PUBLICATION_PATHS.one, { no }), publicationViewSchema),
    refetchInterval: LIST_POLL,
  });

export const releaseMutation = (data: Data, no: string) =>
  step<ReleaseInput>(data, no, PUBLICATION_PATHS.release);
export const confirmPublicationMutation = (data: Data, no: string) =>
  step<ConfirmInput>(data, no, PUBLICATION_PATHS.confirm);
export const sendBackMutation = (data: Data, no: string) =>
  step<SendBackInput>(data, no, PUBLICATION_PATHS.sendBack);
export const withholdMutation = (data: Data, no: string) =>
  step<WithholdInput>(data, no, PUBLICATION_PATHS.withhold);
export const withdrawPublicationMutation = (data: Data, no: string) =>
  step<WithdrawInput>(data, no, PUBLICATION_PATHS.withdraw);
export const reopenPublicationMutation = (data: Data, no: string) =>
  step<Readonly<Record<string, never>>>(data, no, PUBLICATION_PATHS.reopen);

/** One of several that are released at once: the state that was looked at, and what everybody is to see of it. */
export type Releasable = Pick<ReleaseInput, "seen"> & {
  readonly no: string;
  readonly title: string;
  readonly fields: readonly string[];
};

/** What became of them, each taken or refused by itself. */
export interface ReleasedTogether {
  readonly taken: readonly Releasable[];
  readonly refused: readonly { readonly release: Releasable; readonly failure: Error }[];
}

export const releaseTogetherMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: async (releases: readonly Releasable[]): Promise<ReleasedTogether> => {
      const taken: Releasable[] = [];
      const refused: { release: Releasable; failure: Error }[] = [];
      for (const release of releases) {
        const { fields, no, seen } = release;
        const input: ReleaseInput = { seen, fields: [...fields], together: true };
        try {
          const path = fillPath(PUBLICATION_PATHS.release, { no });
          await api.post(path, publicationViewSchema, input);
          taken.push(release);
        } catch (thrown) {
          const failure = thrown instanceof Error ? thrown : new Error("refused");
          refused.push({ release, failure });
        }
      }
      return { taken, refused };
    },
    onSettled: () => client.invalidateQueries(),
  });

function step<Input>({ api, client }: Data, no: string, path: string) {
  return mutationOptions({
    mutationFn: (input: Input) => api.post(fillPath(path, { no }), publicationViewSchema, input),
    onSuccess: (view) => published(client, view),
    // A refusal mostly means that what was shown no longer holds.
    onError: () => client.invalidateQueries({ queryKey: publicationKey(no) }),
  });
}

function published(client: QueryClient, view: PublicationView): void {
  refreshEntry(client, view.no);
  client.invalidateQueries({ queryKey: LIST_KEY });
  client.setQueryData(publicationKey(view.no), view);
}
