import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Loading } from "#tab/shared/Loading.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import { problemText } from "./problemText.ts";
import { useFirstSession } from "./session.tsx";
import { useFailure } from "./useFailure.ts";

/** Loading, failed or content of a query; what was shown once stays while it is asked again. */
export function QueryFaces<Data>(props: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const { messages } = useFirstSession();
  const { query } = props;
  const { failure, retry } = useFailure(query);
  if (query.data !== undefined) return props.children(query.data);
  if (failure === undefined) return <Loading label={messages.faces.loading} />;
  return (
    <Notice
      tone="danger"
      title={messages.faces.failed}
      text={problemText(failure, messages)}
      action={{ label: messages.faces.retry, run: retry }}
    />
  );
}
