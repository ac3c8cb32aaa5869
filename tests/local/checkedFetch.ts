import type { RequestHandler } from "express";
import type { GraphContract } from "./graphContract.ts";

/** A `fetch` whose answers are held against the contract; what breaks it is reported. */
export function checkedFetch(
  send: typeof fetch,
  contract: GraphContract,
  report: (violations: readonly string[]) => void,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const path = pathOf(request.url);
    const requestBody = path === "/$batch" ? await request.clone().text() : "";
    const response = await send(request);
    const body = await response.clone().text();
    const { method } = request;
    const { status, headers } = response;
    if (path !== null)
      report(contract.violations({ method, path, requestBody, status, headers, body }));
    return response;
  };
}

/** The same for what another process is answered over HTTP. */
export function checkedAnswers(
  contract: GraphContract,
  report: (violations: readonly string[]) => void,
): RequestHandler {
  return (request, response, next) => {
    response.end = new Proxy(response.end, {
      apply(end, self, given) {
        const path = pathOf(`http://graph${request.originalUrl}`);
        const headers = new Headers();
        for (const [name, value] of Object.entries(response.getHeaders()))
          headers.set(name, String(value));
        if (path !== null)
          report(
            contract.violations({
              method: request.method,
              path,
              requestBody: Buffer.isBuffer(request.body) ? request.body.toString() : "",
              status: response.statusCode,
              headers,
              body: Buffer.isBuffer(given[0]) ? given[0].toString() : "",
            }),
          );
        return Reflect.apply(end, self, given);
      },
    });
    next();
  };
}

/** The path below `/v1.0`; null for an address that is no Graph at all. */
function pathOf(url: string): string | null {
  const { pathname } = new URL(url);
  const at = pathname.indexOf("/v1.0/");
  return at < 0 ? null : pathname.slice(at + "/v1.0".length);
}
