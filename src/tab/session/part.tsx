import { useQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { Loading } from "#tab/shared/Loading.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { loadPart, PartMissing } from "./loadPart.ts";
import { useSession } from "./session.tsx";

/**
 * A part of the tab that is loaded when it is first shown. React's own `lazy` keeps a failure for ever; here it is a query
 * like any other, with its faces. A `quiet` part shows nothing while it is on its way.
 */
export function part<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
  quiet?: "quiet",
): ComponentType<Props> {
  return function Part(props: Props) {
    const { messages, reload } = useSession();
    const { data, error, isPending, refetch } = useQuery({
      queryKey: ["part", name],
      queryFn: async () => ({ Component: await loadPart(name, load, reload) }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
    });
    if (data !== undefined) return <data.Component {...props} />;
    if (isPending) return quiet === undefined ? <Loading label={messages.faces.loading} /> : null;
    const { faces, host, problems } = messages;
    const isGone = error instanceof PartMissing && error.why === "gone";
    return (
      <Notice
        level={quiet === undefined ? 1 : 2}
        tone="danger"
        title={faces.failed}
        text={isGone ? host.partGone : problems.unavailable}
        action={
          isGone
            ? { label: host.reload, run: () => reload.now(name) }
            : { label: faces.retry, run: () => void refetch() }
        }
      />
    );
  };
}
