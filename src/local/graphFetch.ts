import type { GraphHandler } from "./graph/graph.ts";

/** A `fetch` whose https://graph.microsoft.com is the stand-in in this process. */
export function graphFetch(handler: GraphHandler): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).host !== "graph.microsoft.com")
      throw new TypeError(`The Graph stand-in does not fetch ${request.url}`);
    request.signal.throwIfAborted();
    // The handler works without the network, so nothing else would notice an abort.
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(request.signal.reason);
    request.signal.addEventListener("abort", abort, { once: true });
    try {
      return await Promise.race([handler(request), aborted.promise]);
    } finally {
      request.signal.removeEventListener("abort", abort);
    }
  };
}
