import { readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";

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

/** The built tab at `/tab`; in local mode the small Teams around it at `/`. */
export function pages(distDir: string, withWindow: boolean): Router {
  const router = Router();
  router.use(
    "/assets",
    express.static(join(distDir, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  const page = (file: string): RequestHandler => {
    const html = readFileSync(join(distDir, file), "utf8");
    return (_request, response) => {
      response.set("Cache-Control", "no-cache").type("html").send(html);
    };
  };
  const tab = page("tab/index.html");
  router.get(["/tab", "/tab/config"], tab);
  if (withWindow) router.get("/", page("local/window/index.html"));
  else router.get("/", (_request, response) => response.redirect("/tab"));
  return router;
}
