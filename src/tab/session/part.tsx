import { type Query, type QueryClient, useQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { Loading } from "#tab/shared/Loading.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { isPartKey, loadPart, PartMissing, partKey } from "./loadPart.ts";
import { useSession } from "./session.tsx";
import { useFailure } from "./useFailure.ts";

const IDLE_WITHIN = 1_000;
const CALM_WITHIN = 3_000;

/**
 * A part of the tab that is loaded when it is first shown. React's own `lazy` keeps a failure for ever; here it is a query
 * like any other, with its faces. A `quiet` part shows nothing while it is on its way; one that is loaded `later` waits until
 * the browser has nothing to do for what people came for, and is not missed where it does not come.
 */
export function part<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
  how?: "quiet" | "later",
): ComponentType<Props> {
  return function Part(props: Props) {
    const { messages, reload } = useSession();
    const loaded = useQuery({
      queryKey: partKey(name),
      queryFn: async ({ client }) => {
        if (how === "later") await whenCalm(client);
        return { Component: await loadPart(name, load, reload) };
      },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
    });
    const { failure, retry } = useFailure(loaded);
    if (loaded.data !== undefined) return <loaded.data.Component {...props} />;
    if (how === "later") return null;
    const { faces, host, problems } = messages;
    if (failure === undefined) return how === undefined ? <Loading label={faces.loading} /> : null;
    const isGone = failure instanceof PartMissing && failure.why === "gone";
    return (
      <Notice
        level={how === undefined ? 1 : 2}
        tone="danger"
        title={faces.failed}
        text={isGone ? host.partGone : problems.unavailable}
        action={
          isGone
            ? { label: host.reload, run: () => reload.now(name) }
            : { label: faces.retry, run: retry }
        }
      />
    );
  };
}

/** Once what people came for has arrived and is shown. */
async function whenCalm(client: QueryClient): Promise<void> {
  const until = performance.now() + CALM_WITHIN;
  const isAnother = ({ queryKey }: Query) => !isPartKey(queryKey);
  do await whenIdle();
  while (client.isFetching({ predicate: isAnother }) > 0 && performance.now() < until);
}

/** Not every browser says when it is idle: there it is after the pause that the others may take at most. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, IDLE_WITHIN);
    else requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN });
  });
}
