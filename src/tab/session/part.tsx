import { type Query, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ComponentType, useEffect } from "react";
import { LIST_POLL } from "#tab/data/polls.ts";
import { Loading } from "#tab/shared/Loading.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import type { Language } from "#texts/language.ts";
import {
  isPartKey,
  type Loaded,
  loadPart,
  PartMissing,
  partKey,
  withAllTexts,
} from "./loadPart.ts";
import { useFirstSession, WithAllTexts } from "./session.tsx";
import { useFailure } from "./useFailure.ts";

type How = "quiet" | "later";

const IDLE_WITHIN = 1_000;
const CALM_WITHIN = 3_000;

/**
 * A part of the tab that is loaded when it is first shown. React's own `lazy` keeps a failure for ever; here it is a query
 * like any other, with its faces. A `quiet` part shows nothing while it is on its way; one that is loaded `later` waits until
 * the browser has nothing to do for what people came for; where it is gone, `OutOfTouch` says so.
 */
export function part<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
  how?: How,
): ComponentType<Props> {
  return loadedPart(name, withAllTexts(load), how);
}

/** A part that says no more than the first view does, and so needs no other texts. */
export function firstPart<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
  how?: How,
): ComponentType<Props> {
  return loadedPart(name, async () => ({ Component: await load() }), how);
}

/** A part whose way of loading says which texts it has. */
export function loadedPart<Props extends object>(
  name: string,
  load: (language: Language) => Promise<Loaded<Props>>,
  how?: How,
): ComponentType<Props> {
  return function Part(props: Props) {
    const { language, messages, reload } = useFirstSession();
    const loaded = useQuery({
      queryKey: partKey(name),
      queryFn: async ({ client }) => {
        if (how === "later") await whenCalm(client);
        return loadPart(name, () => load(language), reload, how === "later" ? "later" : "asked");
      },
      // A page comes by itself when the service is back. Browsers remember what did not come, so that it may reload for it:
      // never under whoever is busy with the rest of a page.
      refetchInterval: ({ state }) =>
        how !== "quiet" && isUnreachable(state.error) ? LIST_POLL : false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
    });
    const { failure, retry } = useFailure(loaded);
    if (loaded.data !== undefined) return <Shown loaded={loaded.data} props={props} />;
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

function Shown<Props extends object>(shown: {
  readonly loaded: Loaded<Props>;
  readonly props: Props;
}) {
  const { Component, messages } = shown.loaded;
  const component = <Component {...shown.props} />;
  if (messages === undefined) return component;
  return <WithAllTexts messages={messages}>{component}</WithAllTexts>;
}

function isUnreachable(failure: unknown): boolean {
  return failure instanceof PartMissing && failure.why === "unreachable";
}

/** Has a part of the page come before somebody wants it, once there is nothing else to do. What fails is asked for again then. */
export function usePartAhead(load: () => Promise<unknown>): void {
  const client = useQueryClient();
  useEffect(() => {
    whenCalm(client)
      .then(load)
      .catch(() => undefined);
  }, [client, load]);
}

/** Once what people came for has arrived and is shown. */
export async function whenCalm(client: QueryClient): Promise<void> {
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
