import { setTimeout as pause } from "node:timers/promises";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Longer than any answer takes, even while three processes start on two cores. */
const ANSWER_MS = 30_000;
const POLL_MS = 50;

/** Undefined where no answer came: whoever was asked died, before or after doing it. */
export async function callHttp(
  url: string,
  request: {
    readonly method?: string;
    readonly token?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Answer | undefined> {
  const { body, headers, method = "GET", token } = request;
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== "" ? JSON.parse(text) : text,
    };
  } catch (error) {
    // What `fetch` throws for a connection that was refused or broken off, and where nothing was answered.
    if (error instanceof TypeError) return undefined;
    if (error instanceof DOMException && error.name === "TimeoutError") return undefined;
    throw error;
  }
}

/** Asks other processes until nothing is missing any more; what is still missing at the deadline is the error. */
export async function untilNothingIsMissing(
  missing: () => Promise<readonly string[]>,
  deadlineMs: number,
): Promise<void> {
  const start = performance.now();
  for (;;) {
    const left = await missing();
    if (left.length === 0) return;
    if (performance.now() - start > deadlineMs) {
      throw new Error(`Not after ${deadlineMs} ms:\n${left.slice(0, 20).join("\n")}`);
    }
    await pause(POLL_MS);
  }
}
