import { randomUUID } from "node:crypto";
import { GraphFailure } from "./errors.ts";
import { isLoopback } from "./loopback.ts";

/** The endpoint must prove that it wants the notifications, by answering in time with the token it is sent. */
export async function handshake(notificationUrl: string, timeoutMs: number): Promise<void> {
  if (!isLoopback(notificationUrl))
    throw refusal("Notification endpoint must be an address of this machine.");
  const token = `Validation: Testing client application reachability. ${randomUUID()}`;
  const url = new URL(notificationUrl);
  url.searchParams.set("validationToken", token);
  let answer: { status: number; type: string; text: string };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain; charset=utf-8" },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const type = response.headers.get("content-type") ?? "";
    answer = { status: response.status, type, text: await response.text() };
  } catch {
    throw refusal("The request timed out or the endpoint was not reachable.");
  }
  if (answer.status !== 200 || answer.text !== token || !answer.type.startsWith("text/plain"))
    throw refusal(`Endpoint answered HTTP ${answer.status} without the validation token.`);
}

const refusal = (reason: string) =>
  new GraphFailure(
    400,
    "ValidationError",
    `Subscription validation request failed. ${reason} Notification endpoint must respond with 200 OK to validation request.`,
  );
