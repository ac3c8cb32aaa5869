const GRAPH = "https://graph.microsoft.com";

/** A `fetch` whose https://graph.microsoft.com is a stand-in in another process (`LOCAL_STANDIN`). */
export function remoteGraphFetch(base: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    if (origin !== GRAPH) throw new TypeError(`The Graph stand-in does not fetch ${request.url}`);
    const headers = new Headers(request.headers);
    headers.set("x-standin-base", GRAPH);
    const body = request.body === null ? null : await request.arrayBuffer();
    return fetch(`${base.replace(/\/$/, "")}/local/graph${pathname}${search}`, {
      method: request.method,
      headers,
      body,
      signal: request.signal,
    });
  };
}
