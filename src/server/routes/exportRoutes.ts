import { pipeline } from "node:stream/promises";
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { EXPORT_PATHS, type ExportResult, exportInputSchema } from "#contract/export.ts";
import { fillPath } from "#contract/path.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { type FieldKey, isFieldKey } from "#domain/entry/fields.ts";
import { entryMatcher, searchTextOf } from "#domain/entry/registerFilter.ts";
import { mayExport } from "#domain/people/roles.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import { csvStream } from "#exports/csv.ts";
import { describeFilter } from "#exports/describeFilter.ts";
import { exportTable } from "#exports/table.ts";
import { exportXlsx } from "#exports/xlsx.ts";
import type { Settings } from "#register/memory/context.ts";
import type { RegisterReads } from "#register/register.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { readToken, signToken } from "#server/secrets/signedToken.ts";
import { HttpProblem, parseInput } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

const LIFETIME_MS = 5 * 60_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const linkSchema = z.strictObject({
  person: z.string(),
  expires: z.number(),
  input: exportInputSchema,
});
type Link = z.infer<typeof linkSchema>;

/**
 * `POST /api/exports` gives a signed link to the list, `GET /api/exports/…` the file. The link opens in the system's
 * browser, which has no token; it is valid for five minutes and not single-use, because scanners fetch first.
 */
export function exportRoutes(options: {
  readonly reads: RegisterReads;
  readonly identify: Identify;
  readonly settings: Settings;
  /** Shared by all replicas: the first signs, each is accepted. */
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
  readonly demo: boolean;
}): Router {
  const { linkKeys, reads, realNow } = options;
  const person = identifyPerson(options.identify);
  const orgUnitNames = new Map(options.settings.orgUnits.map(({ id, name }) => [id, name]));
  const router = Router();

  router.post(EXPORT_PATHS.all, async (request: Request, response: Response) => {
    const viewer = await person(request);
    if (!mayExport(viewer)) throw new HttpProblem(403, "forbidden");
    const input = parseInput(exportInputSchema, request.body);
    const unknown = input.columns?.find((key) => !isFieldKey(key));
    if (unknown !== undefined) {
      throw new HttpProblem(400, "badRequest", { columns: `unknownField ${unknown}` });
    }
    const link: Link = { person: viewer.person.id, expires: realNow() + LIFETIME_MS, input };
    const token = signToken(link, linkKeys[0]);
    const result: ExportResult = {
      url: `/api${fillPath(EXPORT_PATHS.one, { token })}`,
      rows: entriesFor(input).length,
    };
    response.status(201).json(result);
  });

  router.get(EXPORT_PATHS.one, async (request: Request, response: Response) => {
    const { input } = verify(String(request.params.token));
    const language = input.language ?? "de";
    const columns = input.columns?.filter(isFieldKey);
    const table = exportTable({
      entries: entriesFor(input),
      language,
      ...(columns === undefined ? {} : { columns: columns satisfies readonly FieldKey[] }),
    });
    response.set({
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "Content-Disposition": `attachment; filename="KI-Register_${reads.today()}.${input.format}"`,
    });
    if (input.format === "csv") {
      response.type("text/csv; charset=utf-8");
      await pipeline(csvStream(table, language), response);
      return;
    }
    const about = {
      createdAt: reads.now(),
      filter: describeFilter(input.filter, language, orgUnitNames),
      personsPurpose: null,
      demo: options.demo,
    };
    response.type(XLSX).end(await exportXlsx(table, about, language));
  });

  function entriesFor({ filter }: Link["input"]): readonly Entry[] {
    const matches = entryMatcher(filter);
    return reads
      .entries()
      .filter(({ values }) => matches(values, searchTextOf(values)))
      .toSorted((a, b) => compareTexts(a.no, b.no));
  }

  function verify(token: string): Link {
    const link = linkSchema.safeParse(readToken(token, linkKeys));
    // A link that another release signed may say less or more.
    if (!link.success || link.data.expires < realNow()) throw new HttpProblem(403, "linkExpired");
    return link.data;
  }

  return router;
}
