import { type Request, type Response, Router } from "express";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { CAMPAIGN_PATHS, exportCampaignInputSchema } from "#contract/campaign.ts";
import { EXPORT_PATHS, type ExportResult, exportInputSchema } from "#contract/export.ts";
import { type ExportLawInput, exportLawInputSchema, LAW_PATHS } from "#contract/law.ts";
import { fillPath } from "#contract/path.ts";
import { isUnderway } from "#domain/cases/lawComparison.ts";
import { type FieldKey, isFieldKey } from "#domain/entry/fields.ts";
import { mayExport, type Viewer } from "#domain/people/roles.ts";
import { campaignTable } from "#exports/campaignTable.ts";
import { describeFilter } from "#exports/describeFilter.ts";
import { lawTable } from "#exports/lawTable.ts";
import { exportTable } from "#exports/table.ts";
import type { CampaignState, Campaigns } from "#register/cases/campaigns.ts";
import type { LawChanges } from "#register/cases/lawChanges.ts";
import type { RegisterReads } from "#register/register.ts";
import { createFileMaker } from "#server/files/fileMaker.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { readToken, signToken } from "#server/secrets/signedToken.ts";
import type { Language } from "#texts/language.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";
import { lawOf } from "./lawRoutes.ts";

const LIFETIME_MS = 5 * 60_000;
const KEPT_MS = 60_000;
const KEPT_BYTES = 64 * 1024 * 1024;
const CSV = "text/csv; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const linkSchema = z.strictObject({
  person: z.string(),
  expires: z.number(),
  input: z.union([
    exportInputSchema,
    exportCampaignInputSchema.extend({ campaign: z.string() }),
    exportLawInputSchema,
  ]),
});
type Link = z.infer<typeof linkSchema>;
type EntriesInput = z.infer<typeof exportInputSchema>;

/** A file, and for whom: what is their own depends on it. */
interface Wanted {
  readonly by: string;
  readonly input: Link["input"];
}

/**
 * `POST /api/exports` gives a signed link to the list, `POST /api/campaigns/…/exports` one to what has come of a campaign, `POST /api/law/exports` one to
 * what a law would change, `GET /api/exports/…` the file. The link opens in the system's
 * browser, which has no token; it is valid for five minutes and not single-use, because scanners fetch first.
 */
export function exportRoutes(options: {
  readonly reads: RegisterReads;
  readonly campaigns: Pick<Campaigns, "one">;
  readonly lawChanges: Pick<LawChanges, "compare">;
  readonly identify: Identify;
  readonly limits: RequestLimits;
  /** Shared by all replicas: the first signs, each is accepted. */
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
  readonly demo: boolean;
}): Router {
  const { campaigns, lawChanges, limits, linkKeys, reads, realNow } = options;
  const person = identifyPerson(options.identify);
  const orgUnits = () => reads.settings().orgUnits;
  const makeFile = createFileMaker();
  // Scanners fetch first, and people press twice: the same file is made once.
  const files = new LRUCache<string, Uint8Array, Wanted>({
    maxSize: KEPT_BYTES,
    ttl: KEPT_MS,
    sizeCalculation: (bytes) => bytes.length + 1,
    fetchMethod: (_key, _stale, { context }) => make(context),
    ignoreFetchAbort: true,
  });
  const router = Router();

  router.post(EXPORT_PATHS.all, async (request: Request, response: Response) => {
    const viewer = await person(request);
    await limits.spend("file", viewer.person.id);
    if (!mayExport(viewer)) throw new HttpProblem(403, "forbidden");
    const input = parseInput(exportInputSchema, request.body);
    const unknown = input.columns?.find((key) => !isFieldKey(key));
    if (unknown !== undefined) {
      throw new HttpProblem(400, "badRequest", { columns: `unknownField ${unknown}` });
    }
    const result: ExportResult = {
      url: linkTo(input, viewer),
      rows: (await fitting(input.filter, viewer.person.id)).length,
    };
    response.status(201).json(result);
  });

  router.post(CAMPAIGN_PATHS.exports, async (request, response) => {
    const viewer = await person(request);
    await limits.spend("file", viewer.person.id);
    if (!mayExport(viewer)) throw new HttpProblem(403, "forbidden");
    const wanted = parseInput(exportCampaignInputSchema, request.body);
    const { campaign, results } = campaignAt(String(request.params.id).toLowerCase());
    const input = { ...wanted, campaign: campaign.id };
    const result: ExportResult = { url: linkTo(input, viewer), rows: results.length };
    response.status(201).json(result);
  });

  router.post(LAW_PATHS.exports, async (request, response) => {
    const viewer = await person(request);
    await limits.spend("file", viewer.person.id);
    if (!mayExport(viewer)) throw new HttpProblem(403, "forbidden");
    const input = parseInput(exportLawInputSchema, request.body);
    const rows = (await lawFile(input, "de")).rowCount;
    response.status(201).json({ url: linkTo(input, viewer), rows } satisfies ExportResult);
  });

  router.get(EXPORT_PATHS.one, limitByAddress(limits), async (request, response) => {
    // It may wait for others, and whoever downloads has more patience than a page.
    response.setTimeout(LIFETIME_MS);
    const { input, person: by } = verify(String(request.params.token));
    await limits.spend("file", by);
    const made = await files.fetch(`${reads.changes.count()} ${by} ${JSON.stringify(input)}`, {
      context: { input, by },
    });
    if (made === undefined) throw new HttpProblem(503, "busy");
    response.set({
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "Content-Disposition": `attachment; filename="KI-Register_${reads.today()}.${input.format}"`,
    });
    response.type(input.format === "csv" ? CSV : XLSX).end(made);
  });

  function linkTo(input: Link["input"], { person: { id } }: Viewer): string {
    const link: Link = { person: id, expires: realNow() + LIFETIME_MS, input };
    return `/api${fillPath(EXPORT_PATHS.one, { token: signToken(link, linkKeys[0]) })}`;
  }

  /** A comparison that is still going on is asked for again by whoever downloads. */
  async function lawFile({ law: input }: ExportLawInput, language: Language) {
    const law = lawOf(input);
    const comparison = await lawChanges.compare(law);
    if (comparison.state === "comparing") throw new HttpProblem(503, "busy");
    return lawTable({
      ...{ findings: comparison.findings, tree: law.tree, entryOf: reads.entry, language },
      isUnderway: (no) => isUnderway(reads.casesOf(no)),
      orgUnits: orgUnits(),
    });
  }

  function campaignAt(id: string): CampaignState {
    const found = campaigns.one(id);
    if (found === undefined) throw refusal("notFound");
    return found;
  }

  async function fitting(filter: EntriesInput["filter"], personId: string) {
    const own = await reads.ownEntries(personId);
    return reads.fitting(filter, { today: reads.today(), own });
  }

  async function make({ by, input }: Wanted) {
    const { format, language = "de" } = input;
    const filter = filterOf(input);
    const about = {
      createdAt: reads.now(),
      filter: describeFilter(filter, language, orgUnits()),
      personsPurpose: null,
      city: reads.settings().city,
      demo: options.demo,
    };
    return makeFile(() => gather(input, by, language), { about, format, language });
  }

  function filterOf(input: Link["input"]) {
    if ("law" in input) return {};
    return "campaign" in input ? campaignAt(input.campaign).campaign.filter : input.filter;
  }

  async function gather(input: Link["input"], by: string, language: Language) {
    if ("law" in input) return lawFile(input, language);
    if ("campaign" in input) {
      const { results } = campaignAt(input.campaign);
      return campaignTable({
        ...{ results, entryOf: reads.entry, language },
        orgUnits: orgUnits(),
      });
    }
    const fields = input.columns?.filter(isFieldKey);
    return exportTable({
      entries: await fitting(input.filter, by),
      language,
      ...(fields === undefined ? {} : { columns: fields satisfies readonly FieldKey[] }),
    });
  }

  function verify(token: string): Link {
    const link = linkSchema.safeParse(readToken(token, linkKeys));
    // A link that another release signed may say less or more.
    if (!link.success || link.data.expires < realNow()) throw new HttpProblem(403, "linkExpired");
    return link.data;
  }

  return router;
}
