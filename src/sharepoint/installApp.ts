import { z } from "zod";
import { parseDirectoryId } from "#domain/people/directoryId.ts";
import { withoutCaller } from "#outbound/caller.ts";
import type { GraphRequest, GraphResponse, SendGraph } from "./graph.ts";
import { errorMessageOf } from "./graphError.ts";
import { askFor, readBody } from "./readAnswer.ts";

/**
 * Puts the app into somebody's Teams and tells the id of their chat with the bot; undefined where the tenant does not
 * let us, or the person has no Teams.
 */
export type InstallApp = (personId: string) => Promise<string | undefined>;

export interface InstallAppOptions {
  readonly send: SendGraph;
  /** The id in the Teams manifest; the catalogue has one of its own. */
  readonly appId: string;
  /** Real time. */
  readonly now: () => number;
}

/** How long it is believed that we may install for nobody. */
const REFUSED_MS = 3_600_000;
/** Somebody's message waits for it, and the claim on that message ends. */
const TIMEOUT_MS = 10_000;
const NOT_GRANTED = /missing (role|scope) permissions/i;

const idSchema = z.object({ id: z.string() });
const idsSchema = z.object({ value: z.array(idSchema) });

export function createInstallApp({ appId, now, send }: InstallAppOptions): InstallApp {
  let catalogId: string | undefined;
  // A refusal that concerns one person is asked about with each message: they may have the app allowed any minute.
  let refusedUntil = 0;
  const running = new Map<string, Promise<string | undefined>>();

  const refuseAll = (): void => {
    refusedUntil = now() + REFUSED_MS;
  };

  async function install(personId: string): Promise<string | undefined> {
    const person = parseDirectoryId(personId);
    if (person === undefined || refusedUntil > now()) return undefined;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    catalogId ??= await findInCatalog(send, appId, signal);
    if (catalogId === undefined) {
      refuseAll();
      return undefined;
    }
    const installations = `/users/${person}/teamwork/installedApps`;
    const made = await send({
      method: "POST",
      path: installations,
      body: {
        "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogId}`,
      },
      // Installed already, forbidden by a policy or for want of a permission, never used Teams.
      expected: [403, 404, 409],
      signal,
    });
    if (made.status === 403 || made.status === 404) {
      // The catalogue may have the app under a new id.
      if (made.status === 404) catalogId = undefined;
      if (isNotGranted(made)) refuseAll();
      return undefined;
    }
    return chatIn(send, installations, appId, signal);
  }

  return (personId) => {
    const known = running.get(personId);
    if (known !== undefined) return known;
    const installing = withoutCaller(() => install(personId)).finally(() =>
      running.delete(personId),
    );
    running.set(personId, installing);
    return installing;
  };
}

/** The app's id in the organisation's catalogue; undefined where it is not there, or must not be looked for. */
async function findInCatalog(
  send: SendGraph,
  appId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const request: GraphRequest = {
    method: "GET",
    path: catalogPath(appId),
    expected: [403],
    shape: idsSchema,
    signal,
  };
  const response = await send(request);
  if (response.status === 403) return undefined;
  return readBody(idsSchema, request, response).value[0]?.id;
}

export function catalogPath(appId: string): string {
  return `/appCatalogs/teamsApps?$filter=${encodeURIComponent(`externalId eq '${appId}'`)}`;
}

async function chatIn(
  send: SendGraph,
  installations: string,
  appId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const filter = encodeURIComponent(`teamsApp/externalId eq '${appId}'`);
  const path = `${installations}?$expand=teamsApp&$filter=${filter}`;
  const found = await askFor(send, { method: "GET", path, signal }, idsSchema);
  const [installation] = found.value;
  if (installation === undefined) return undefined;
  const request: GraphRequest = {
    method: "GET",
    path: `${installations}/${encodeURIComponent(installation.id)}/chat`,
    expected: [404],
    shape: idSchema,
    signal,
  };
  const chat = await send(request);
  return chat.status === 404 ? undefined : readBody(idSchema, request, chat).id;
}

function isNotGranted({ body, status }: GraphResponse): boolean {
  return status === 403 && NOT_GRANTED.test(errorMessageOf(body));
}
