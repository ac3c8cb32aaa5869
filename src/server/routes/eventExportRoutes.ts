import { once } from "node:events";
import { type Response, Router } from "express";
import { z } from "zod";
import { AUDIT_PATHS, eventFilterSchema, exportEventsInputSchema } from "#contract/audit.ts";
import { fillPath } from "#contract/path.ts";
import { mayExportEvents } from "#domain/people/roles.ts";
import type { RegisterReads } from "#register/register.ts";
import { type EventExport, exportEvents } from "#server/files/eventExport.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { readToken, signToken } from "#server/secrets/signedToken.ts";
import { HttpProblem, parseInput } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

const LIFETIME_MS = 5 * 60_000;

const linkSchema = z.strictObject({
  auditor: z.string(),
  expires: z.number(),
  events: eventFilterSchema,
});
type Link = z.infer<typeof linkSchema>;

/**
 * `POST /api/audit/exports` gives a signed link, `GET /api/audit/exports/…` the events with their hashes, one a line, as
 * they are read from the list: the file is as long as the list, and never in memory as a whole.
 */
export function eventExportRoutes(options: {
  readonly reads: RegisterReads;
  readonly eventPages: EventExport["pages"];
  readonly identify: Identify;
  readonly limits: RequestLimits;
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
}): Router {
  const { eventPages: pages, limits, linkKeys, reads, realNow } = options;
  const person = identifyPerson(options.identify);
  const router = Router();

  router.post(AUDIT_PATHS.exports, async (request, response) => {
    const viewer = await person(request);
    if (!mayExportEvents(viewer)) throw new HttpProblem(403, "forbidden");
    await limits.spend("file", viewer.person.id);
    const { filter } = parseInput(exportEventsInputSchema, request.body);
    const expires = realNow() + LIFETIME_MS;
    const link: Link = { auditor: viewer.person.id, expires, events: filter };
    const token = signToken(link, linkKeys[0]);
    response.status(201).json({ url: `/api${fillPath(AUDIT_PATHS.export, { token })}` });
  });

  router.get(AUDIT_PATHS.export, limitByAddress(limits), async (request, response) => {
    response.setTimeout(LIFETIME_MS);
    const link = linkSchema.safeParse(readToken(String(request.params.token), linkKeys));
    if (!link.success || link.data.expires < realNow()) throw new HttpProblem(403, "linkExpired");
    const { auditor, events: filter } = link.data;
    await limits.spend("file", auditor);
    response.set({
      // Not to be compressed on its way: it is written as fast as the other side takes it.
      "Cache-Control": "no-store, no-transform",
      "Referrer-Policy": "no-referrer",
      "Content-Disposition": `attachment; filename="KI-Register_Protokoll_${reads.today()}.jsonl"`,
    });
    response.type("application/jsonl; charset=utf-8");
    await exportEvents({ filter, pages, reads, readerId: auditor }, (lines) =>
      written(response, lines),
    );
    response.end();
  });

  return router;
}

/** Resolves when the other side has taken it, or has gone. */
async function written(response: Response, lines: readonly string[]): Promise<void> {
  if (response.destroyed) throw new Error("The download was given up");
  if (lines.length === 0 || response.write(`${lines.join("\n")}\n`)) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  // Whichever did not come is waited for no longer.
  waiting.abort();
}
