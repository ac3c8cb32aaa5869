import type { z } from "zod";
import type { Faults } from "#local/faults.ts";
import type { Actor } from "#local/signIn.ts";
import type { Store } from "#local/store.ts";
import type { Installations } from "#local/teams/install.ts";
import type { Waits } from "#local/waits.ts";
import { badRequest } from "./errors.ts";
import type { Notifications } from "./notifications.ts";
import type { Query } from "./query.ts";

/** What the routes of the Graph stand-in work with. */
export interface GraphWorld {
  readonly store: Store;
  readonly faults: Faults;
  readonly installations: Installations;
  readonly waits: Waits;
  /** Business time. */
  readonly now: () => number;
  readonly notifications: Notifications;
}

/** One authorised request on its way to a route. */
export interface Call {
  readonly request: Request;
  /** The caller's address of this Graph, without a slash: links in answers start with it. */
  readonly base: string;
  /** The path below `/v1.0`, as the caller wrote it. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly actor: Actor;
}

export type Route = (call: Call, world: GraphWorld) => Promise<Response> | Response;

export async function bodyOf<Value>(call: Call, schema: z.ZodType<Value>): Promise<Value> {
  let json: unknown;
  try {
    json = await call.request.json();
  } catch {
    throw badRequest("Unable to read JSON request payload. Please ensure Content-Type is JSON.");
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badRequest(
    `Invalid request: ${issue?.path.join("/") ?? ""} ${issue?.message ?? "malformed"}`,
  );
}

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`route without parameter ${name}`);
  return value;
}
