const GRAPH = "https://graph.microsoft.com";

/** A `fetch` whose https://graph.microsoft.com is a stand-in in another process (`LOCAL_STANDIN`). */
export function remoteGraphFetch(base: string): typeof fetch {
  return async (input, init) => {
    const isRequest = input instanceof Request;
    const url = isRequest ? input.url : input;
    const { origin, pathname, search } = new URL(url);
    if (origin !== GRAPH) throw new TypeError(`The Graph stand-in does not fetch ${url}`);
    const headers = new Headers(init?.headers ?? (isRequest ? input.headers : {}));
    headers.set("x-standin-base", GRAPH);
    const target = `${base.replace(/\/$/, "")}/local/graph${pathname}${search}`;
    if (!isRequest) return fetch(target, { ...init, headers });
    const body = input.body === null ? null : await input.arrayBuffer();
    const { method, signal } = input;
    return fetch(target, { method, body, signal, ...init, headers });
  };
}
