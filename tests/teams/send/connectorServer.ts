import { bodyOf, listen } from "#tests/teams/servers.ts";

interface Heard {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What the connector answers to the next request; after that it accepts everything. */
interface Planned {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly hangs?: boolean;
}

/** The Bot API over HTTP, as far as the bot uses it. */
export async function startConnector() {
  const heard: Heard[] = [];
  const plan: Planned[] = [];
  let sent = 0;
  const server = await listen(async (request, response) => {
    const path = request.url ?? "";
    const body = await bodyOf(request);
    heard.push({
      method: request.method ?? "",
      path,
      authorization: request.headers.authorization,
      body,
    });
    const planned = plan.shift();
    if (planned?.hangs === true) return;
    sent += 1;
    const accepted = path === "/v3/conversations" ? { id: "a:opened" } : { id: `activity-${sent}` };
    response.writeHead(planned?.status ?? 201, {
      "content-type": "application/json",
      ...planned?.headers,
    });
    response.end(JSON.stringify(planned === undefined ? accepted : (planned.body ?? {})));
  });
  return { heard, plan, url: server.url, close: server.close };
}
