import { once } from "node:events";
import { type Response, Router } from "express";
import { AUDIT_PATHS, exportEventsInputSchema } from "#contract/audit.ts";
import { fillPath } from "#contract/path.ts";
import { mayExportEvents } from "#domain/people/roles.ts";
import type { ExportRequests } from "#register/exports/exportRequests.ts";
import type { RegisterReads } from "#register/register.ts";
import { type EventExport, exportEvents } from "#server/files/eventExport.ts";
import { createFileLinks, FILE_HEADERS, LINK_LIFETIME_MS } from "#server/files/fileLinks.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { HttpProblem, parseInput } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/**
 * `POST /api/audit/exports` gives a signed link, `GET /api/audit/exports/…` the events with their hashes, one a line, as
 * they are read from the list: the file is as long as the list, and never in memory as a whole.
 */
export function eventExportRoutes(options: {
  readonly reads: RegisterReads;
  readonly eventPages: EventExport["pages"];
  readonly exports: ExportRequests;
  readonly identify: Identify;
  readonly limits: RequestLimits;
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
}): Router {
  const { eventPages: pages, exports, limits, reads } = options;
  const links = createFileLinks("log", options);
  const person = identifyPerson(options.identify);
  const router = Router();

  router.post(AUDIT_PATHS.exports, async (request, response) => {
    const viewer = await person(request);
    if (!mayExportEvents(viewer)) throw new HttpProblem(403, "forbidden");
    await limits.spend("file", viewer.person.id);
    const { filter } = parseInput(exportEventsInputSchema, request.body);
    const { token } = await links.keep({ filter }, viewer.person);
    response.status(201).json({ url: `/api${fillPath(AUDIT_PATHS.export, { token })}` });
  });

  router.get(AUDIT_PATHS.export, limitByAddress(limits), async (request, response) => {
    response.setTimeout(LINK_LIFETIME_MS);
    const asked = await links.open(request.params.token);
    const wanted = exportEventsInputSchema.safeParse(asked.input);
    if (!wanted.success) throw new HttpProblem(403, "linkExpired");
    const { filter } = wanted.data;
    await limits.spend("file", asked.by.id);
    // Written while it is read: how many there are is only known at its end, which says it.
    const selection = { filter: {}, log: filter };
    const facts = { kind: "log", format: "jsonl", rows: null, columns: [], ...selection } as const;
    await exports.record(asked, facts);
    response.set({
      ...FILE_HEADERS,
      // Not to be compressed on its way: it is written as fast as the other side takes it.
      "Cache-Control": "no-store, no-transform",
      "Content-Disposition": `attachment; filename="KI-Register_Protokoll_${reads.today()}.jsonl"`,
    });
    response.type("application/jsonl; charset=utf-8");
    await exportEvents({ filter, pages, reads, readerId: asked.by.id }, (lines) =>
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
