import { type UseMutationOptions, useMutation, useQuery } from "@tanstack/react-query";
import type { ExportProgress, ExportResult } from "#contract/export.ts";
import { exportProgressQuery, giveUpExportMutation } from "#tab/data/exports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";

/** A file from being asked for to being there. */
export interface AskedFile<Input> {
  readonly ask: (input: Input) => void;
  /** What was asked for no longer stands: another file may be asked for. */
  readonly forget: () => void;
  /** Nothing is left of it. */
  readonly giveUp: () => void;
  readonly isAsking: boolean;
  readonly problem: string | undefined;
  /** Undefined until one is asked for. */
  readonly file: (ExportResult & { readonly progress: ExportProgress }) | undefined;
}

export function useFile<Input>(
  asking: UseMutationOptions<ExportResult, Error, Input>,
): AskedFile<Input> {
  const { data, messages } = useSession();
  const create = useMutation(asking);
  const giveUp = useMutation(giveUpExportMutation(data));
  const asked = create.data;
  const progress = useQuery({
    ...exportProgressQuery(data, asked?.id ?? ""),
    enabled: asked !== undefined,
  });
  const begun: ExportProgress = { state: "waiting", rows: 0, of: asked?.rows ?? 0 };
  return {
    ask: (input) => create.mutate(input),
    forget: create.reset,
    giveUp() {
      if (asked !== undefined) giveUp.mutate(asked.id);
      create.reset();
    },
    isAsking: create.isPending,
    problem: problemOrNone(create.error ?? progress.error, messages),
    file: asked === undefined ? undefined : { ...asked, progress: progress.data ?? begun },
  };
}
