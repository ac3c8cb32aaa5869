import { Router } from "express";
import { z } from "zod";
import {
  DOCUMENT_PATHS,
  documentViewSchema,
  exportDocumentInputSchema,
} from "#contract/decisionDocument.ts";
import { fillPath } from "#contract/path.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { decisionHtml } from "#exports/decisionHtml.ts";
import { type ReadDocument, readDocument } from "#register/cases/decisionDocuments.ts";
import type { Register } from "#register/register.ts";
import { FILE_HEADERS, LINK_LIFETIME_MS, PAGE_POLICY } from "#server/files/fileLinks.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { readToken, signToken } from "#server/secrets/signedToken.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

const linkSchema = exportDocumentInputSchema.extend({
  reader: z.string(),
  expires: z.number(),
  document: z.string(),
});
type Link = z.infer<typeof linkSchema>;

/**
 * `GET /api/cases/…/document` shows the document of a decision to those involved, `POST …/exports` notes that they make a
 * file of it and gives a signed link, `GET /api/documents/…` the file.
 */
export function documentRoutes(options: {
  readonly register: Pick<Register, "commands" | "reads">;
  readonly identify: Identify;
  readonly limits: RequestLimits;
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
  readonly demo: boolean;
}): Router {
  const { limits, linkKeys, realNow } = options;
  const { commands, reads } = options.register;
  const person = identifyPerson(options.identify);
  const router = Router();

  router.get(DOCUMENT_PATHS.one, async (request, response) => {
    const key = String(request.params.key);
    mayRead(key, await person(request));
    const { document, made, sha256 } = await documentOf(key);
    response.json(documentViewSchema.parse({ document, made, sha256 }));
  });

  router.post(DOCUMENT_PATHS.exports, async (request, response) => {
    const viewer = await person(request);
    const key = String(request.params.key);
    mayRead(key, viewer);
    const { format, language } = parseInput(exportDocumentInputSchema, request.body);
    await limits.spend("file", viewer.person.id);
    await documentOf(key);
    const noted = await commands.exportDocument(key, {}, { viewer, channel: "tab" });
    if (!noted.ok) throw refusal(noted.problem);
    const link: Link = {
      ...{ document: key, format, language, reader: viewer.person.id },
      expires: realNow() + LINK_LIFETIME_MS,
    };
    const token = signToken(link, linkKeys[0]);
    response.status(201).json({ url: `/api${fillPath(DOCUMENT_PATHS.file, { token })}` });
  });

  router.get(DOCUMENT_PATHS.file, limitByAddress(limits), async (request, response) => {
    const link = linkSchema.safeParse(readToken(String(request.params.token), linkKeys));
    if (!link.success || link.data.expires < realNow()) throw new HttpProblem(403, "linkExpired");
    const { document: key, format, language, reader } = link.data;
    await limits.spend("file", reader);
    const read = await documentOf(key);
    response.set({
      ...FILE_HEADERS,
      ...PAGE_POLICY,
      "Content-Disposition": `attachment; filename="KI-Register_${fileName(key)}.${format}"`,
    });
    if (format === "json") {
      response.type("application/json; charset=utf-8").end(read.json);
      return;
    }
    const about = { language, made: read.made, sha256: read.sha256, demo: options.demo };
    response.type("text/html; charset=utf-8").end(decisionHtml(read.document, about));
  });

  function mayRead(key: string, viewer: Viewer): void {
    const found = reads.case(key);
    if (found === undefined) throw refusal("notFound");
    if (!maySee("document", { ...found, viewer })) throw new HttpProblem(403, "forbidden");
  }

  async function documentOf(key: string): Promise<ReadDocument> {
    const found = reads.case(key);
    const read =
      found === undefined ? undefined : readDocument(found, await reads.history(found.entry.no));
    if (read === undefined) throw refusal("notFound");
    return read;
  }

  return router;
}

function fileName(key: string): string {
  return key.replace(/[^\w-]/g, "-");
}
