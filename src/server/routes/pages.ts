import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import expressStaticGzip from "express-static-gzip";
import { type Language, languageOf } from "#texts/language.ts";
import { type Messages, messagesFor } from "#texts/messages.ts";

/** Where Teams, Outlook and Microsoft 365 may frame the tab. */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
].join(" ");

/** Teams' names of its themes. */
const THEMES = ["default", "dark", "contrast"] as const;

/** Fluent writes its rules into empty style elements: this is the hash of nothing, and allows nothing else. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const POLICY = [
  "default-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self' data: https://res.cdn.office.net",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAME_ANCESTORS}`,
];

/** teams-js fetches the list of Microsoft's hosts from here; on one machine there is no way out. */
const TEAMS_CDN = "connect-src 'self' https://res.cdn.office.net";

/** Headers of every answer: no inline scripts, no sniffing, no referrer to strangers, framed by Teams only. */
export function securityHeaders(https: boolean): RequestHandler {
  const policy = [...POLICY, ...(https ? [TEAMS_CDN] : [])].join("; ");
  return (_request, response, next) => {
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      ...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
    });
    next();
  };
}

/** Data protection and terms of use, in the reader's language; the Teams manifest names both. */
export function legalPages(): Router {
  const router = Router();
  const page = (kind: "privacy" | "terms"): RequestHandler => {
    return (request, response) => {
      const language = languageOf(request.acceptsLanguages()[0]);
      response.type("html").send(legalHtml(messagesFor(language).legal[kind], language));
    };
  };
  router.get("/datenschutz", page("privacy"));
  router.get("/nutzung", page("terms"));
  return router;
}

function legalHtml(text: Messages["legal"]["privacy"], language: Language): string {
  const sections = text.sections.map(
    ({ heading, text: body }) => `<h2>${heading}</h2><p>${body}</p>`,
  );
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title><main><h1>${text.title}</h1>${sections.join("")}</main></html>`;
}

/**
 * The built tab at `/tab`; in local mode the small Teams around it at `/`, the tab as a phone shows it at `/phone`, and all
 * its cards at `/gallery`.
 */
export function pages(distDir: string, withWindow: boolean): Router {
  const router = Router();
  router.use("/assets", assets(join(distDir, "assets")));
  const read = (file: string) => readFileSync(join(distDir, file), "utf8");
  const tab = read("tab/index.html");
  router.get(["/tab", "/tab/config"], tabPage(tab));
  if (withWindow) {
    router.get("/", page(read("local/window/index.html")));
    router.get("/phone", tabPage(phoneHtml(tab, read("local/phone/index.html"))));
    router.use("/gallery", gallery(page(read("gallery/page/index.html"))));
  } else {
    router.get("/", (_request, response) => response.redirect("/tab"));
  }
  return router;
}

/** Names tell contents, so a file is kept for ever; the build has compressed each beside itself. */
export function assets(dir: string): RequestHandler {
  return expressStaticGzip(dir, {
    enableBrotli: true,
    orderPreference: ["br", "gzip"],
    index: false,
    serveStatic: { immutable: true, maxAge: "1y", fallthrough: false },
  });
}

function page(html: string): RequestHandler {
  return (_request, response) => {
    response.set("Cache-Control", "no-cache").type("html").send(html);
  };
}

/**
 * The page of the tab in the host's theme, where its address names it (`?theme=`): what is painted before any script would
 * else have to guess. Its own style is allowed by its hash.
 */
function tabPage(html: string): RequestHandler {
  const styles = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, rules = ""]) => {
    return `'sha256-${createHash("sha256").update(rules).digest("base64")}'`;
  });
  return (request, response, next) => {
    const policy = response.get("Content-Security-Policy");
    if (policy !== undefined) {
      const allowed = policy.replace("style-src", ["style-src", ...styles].join(" "));
      response.set("Content-Security-Policy", allowed);
    }
    const theme = THEMES.find((one) => one === request.query.theme);
    const themed =
      theme === undefined ? html : html.replace("<html", `<html data-theme="${theme}"`);
    page(themed)(request, response, next);
  };
}

/** The tab's own page; what the app on a phone puts into it runs before everything else. */
function phoneHtml(tab: string, scripts: string): string {
  return tab.replace("<script", () => `${scripts.trim()}\n<script`);
}

/** Loaded when somebody looks at it: no process in a tenant holds the examples. */
function gallery(page: RequestHandler): RequestHandler {
  let loading: Promise<Router> | undefined;
  return async (request, response, next) => {
    loading ??= import("#gallery/galleryRoutes.ts").then((loaded) => loaded.galleryRoutes(page));
    const routes = await loading;
    routes(request, response, next);
  };
}
