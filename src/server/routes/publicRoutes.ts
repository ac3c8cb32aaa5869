import { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { TEXT_LIMITS } from "#domain/limits.ts";
import type { Listing } from "#domain/publication/listing.ts";
import { PUBLIC_FORMATS } from "#domain/publication/publicFormats.ts";
import { annexSheet } from "#exports/public/annexSheet.ts";
import { entryPage } from "#exports/public/entryPage.ts";
import { isFound, listPage, type PublicQuery } from "#exports/public/listPage.ts";
import { PUBLIC_FILES } from "#exports/public/publicFiles.ts";
import { notFoundPage, PUBLIC_STYLE } from "#exports/public/publicPage.ts";
import type { PublicRegister } from "#exports/public/publicRegister.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";
import { createPublicAnswers } from "#server/answers/publicAnswers.ts";
import { type AnswerCache, sendShared, sharedAnswer } from "#server/answers/sharedAnswer.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import { entryNoIn } from "#server/views/entryView.ts";
import type { Language } from "#texts/language.ts";
import { requireWhole } from "./healthRoutes.ts";
import { HttpProblem } from "./httpProblem.ts";

/** What a page of the public register may load: its own style. It has no script and no session. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const PAGE = { type: "text/html; charset=utf-8", policy: PAGE_POLICY };
/** Any site may show the list in a frame: there is nothing to be tricked into. */
const FRAGMENT_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

const text = z.string().trim().max(TEXT_LIMITS.search).catch("");
const querySchema = z.object({
  lang: z.enum(["de", "en"]).catch("de"),
  q: text,
  office: text,
  class: text,
  status: text,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** `/public/…`: what the city shows everybody, without a sign-in, from any site, kept by caches. */
export function publicRoutes(options: {
  readonly register: Pick<RunningRegister, "health" | "reads">;
  readonly answers: AnswerCache;
  readonly limits: RequestLimits;
  readonly demo: boolean;
  readonly url: string;
}): Router {
  const { answers, demo, register, url } = options;
  const published = createPublicAnswers(register.reads, { demo, url });
  const router = Router();

  router.use("/public", openToAll, limitByAddress(options.limits));

  for (const format of PUBLIC_FORMATS) {
    const { make, path, type } = PUBLIC_FILES[format];
    const policy = format === "fragment" ? FRAGMENT_POLICY : undefined;
    serve(`/public/${path}`, { type, policy }, ({ language, now }) => make(now, language));
  }
  serve("/public/register.css", { type: "text/css; charset=utf-8" }, () => PUBLIC_STYLE);
  serve(
    "/public/",
    PAGE,
    async ({ now, request }) => {
      const query = queryIn(request);
      const found = await findInTurns(now.listings, (one) => (isFound(one, query) ? [one] : []));
      return listPage(now, query, found);
    },
    "asked",
  );
  serve(
    "/public/entries/:no/annex-viii-c.json",
    { type: "application/json" },
    ({ now, request }) => {
      const listing = listingIn(request);
      return listing === undefined ? undefined : annexSheet(listing, now);
    },
  );
  serve("/public/entries/:no", PAGE, ({ language, now, request, response }) => {
    const listing = listingIn(request);
    if (listing !== undefined) return entryPage(listing, now, language);
    // What is not published and what is not there look the same.
    response.status(404);
    return notFoundPage(now, language);
  });

  function listingIn({ params }: Request): Listing | undefined {
    return published.listing(entryNoIn(String(params.no)));
  }

  /** Made once for each address, language and state; what somebody searches for is made for them alone. */
  function serve(
    path: string,
    { policy, type }: { readonly type: string; readonly policy?: string | undefined },
    make: (asked: Asked) => Made | Promise<Made>,
    kept: "kept" | "asked" = "kept",
  ): void {
    router.get(path, async (request, response) => {
      requireWhole(register);
      const { eTag, register: now } = await published.now();
      const language = languageIn(request);
      const answer = async () => {
        const made = await make({ now, request, response, language });
        if (made === undefined) throw new HttpProblem(404, "notFound");
        const pieces: string[] = [];
        await visitInTurns(typeof made === "string" ? [made] : made, (piece) => pieces.push(piece));
        return sharedAnswer(pieces, eTag);
      };
      const key = `public ${request.path} ${language} ${eTag}`;
      const shared = await (kept === "kept" && isKnown(request)
        ? answers.get(key, answer)
        : answer());
      if (policy !== undefined) response.set("Content-Security-Policy", policy);
      const isFound = response.statusCode !== 404;
      response.set("Cache-Control", isFound ? "public, max-age=300" : "no-store");
      await sendShared(request, response, shared, type);
    });
  }

  /** An address that leads nowhere is nothing to be kept: there are as many as somebody thinks of. */
  function isKnown(request: Request): boolean {
    return request.params.no === undefined || listingIn(request) !== undefined;
  }

  return router;
}

/** Whole, or in pieces that are made in turns with whatever else the process has to do. */
type Made = string | Iterable<string> | undefined;

/** What a file or a page is made for. */
interface Asked {
  readonly now: PublicRegister;
  readonly language: Language;
  readonly request: Request;
  readonly response: Response;
}

/** Any site may read it, without credentials; what a script asks beforehand is answered here. */
const openToAll: RequestHandler = (request, response, next) => {
  response.set({
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
  });
  if (request.method !== "OPTIONS") {
    next();
    return;
  }
  response.set({
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
  });
  response.status(204).end();
};

function languageIn({ query }: Request): Language {
  return querySchema.shape.lang.parse(query.lang);
}

function queryIn({ query }: Request): PublicQuery {
  const {
    class: riskClass,
    lang: language,
    office,
    page,
    q: words,
    status,
  } = querySchema.parse(query);
  return { language, words, office, riskClass, status, page };
}
