import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import express from "express";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { answerProblems, unknownRoute } from "#server/routes/httpProblem.ts";
import { pages, securityHeaders } from "#server/routes/pages.ts";

const distDir = mkdtempSync(join(tmpdir(), "ki-register-pages-"));
const web = express();
const server = createServer(web);
let url = "";

beforeAll(async () => {
  for (const folder of ["assets", "tab", "local/window", "local/phone", "gallery/page"]) {
    mkdirSync(join(distDir, folder), { recursive: true });
  }
  writeFileSync(join(distDir, "assets/app.js"), "export {};");
  writeFileSync(join(distDir, "tab/index.html"), "<title>tab</title><script src=tab>");
  writeFileSync(join(distDir, "local/window/index.html"), "<title>window</title>");
  writeFileSync(join(distDir, "local/phone/index.html"), "<script src=phone></script>\n\n");
  writeFileSync(join(distDir, "gallery/page/index.html"), "<title>gallery</title>");
  web.use(pages(distDir, true), unknownRoute, answerProblems(pino({ level: "silent" })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(distDir, { recursive: true, force: true });
});

test.each([
  ["/", "<title>window</title>", "no-cache"],
  ["/tab", "<title>tab</title><script src=tab>", "no-cache"],
  ["/phone", "<title>tab</title><script src=phone></script>\n<script src=tab>", "no-cache"],
  ["/gallery", "<title>gallery</title>", "no-cache"],
  ["/assets/app.js", "export {};", "public, max-age=31536000, immutable"],
])("%s is served", async (path, text, caching) => {
  const response = await fetch(`${url}${path}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(text);
  expect(response.headers.get("cache-control")).toBe(caching);
});

test("the gallery is served its cards in the language asked for", async () => {
  const cards = z.object({ cards: z.array(z.object({ card: z.object({ lang: z.string() }) })) });
  for (const language of ["de", "en"]) {
    const response = await fetch(`${url}/gallery/cards?lang=${language}`);
    const shown = cards.parse(await response.json()).cards.map(({ card }) => card.lang);
    expect(new Set(shown)).toEqual(new Set([language]));
  }
});

test.each(["/phone", "/gallery", "/gallery/cards"])("in a tenant there is no %s", async (path) => {
  const tenant = express().use(pages(distDir, false), unknownRoute);
  tenant.use(answerProblems(pino({ level: "silent" })));
  const listening = tenant.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const { port } = z.object({ port: z.number() }).parse(listening.address());
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  listening.closeAllConnections();
  await new Promise((resolve) => listening.close(resolve));
  expect(response.status).toBe(404);
});

// A tab that was open during an update asks for files of the release before.
test("a file of another release is not found, which is no failure of ours", async () => {
  const response = await fetch(`${url}/assets/old.js`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ code: "notFound" });
});

test.each(["/assets/..%2ftab%2findex.html", "/assets/%2e%2e/tab/index.html", "/assets/%ZZ"])(
  "nothing outside is served: %s",
  async (path) => {
    const response = await fetch(`${url}${path}`);
    expect([400, 403, 404]).toContain(response.status);
  },
);

test("the page's own style is allowed by its hash, and only where it stands", async () => {
  const rules = "p{margin:0}";
  writeFileSync(join(distDir, "tab/index.html"), `<html lang="de"><style>${rules}</style>`);
  const address = await listen(express().use(securityHeaders(true), pages(distDir, true)));
  const hash = `'sha256-${createHash("sha256").update(rules).digest("base64")}'`;
  const policyOf = async (path: string) =>
    (await fetch(`${address}${path}`)).headers.get("content-security-policy");
  expect(await policyOf("/tab")).toContain(`style-src ${hash} 'self'`);
  expect(await policyOf("/phone")).toContain(hash);
  expect(await policyOf("/")).not.toContain(hash);
});

test.each([
  ["default", ' data-theme="default"'],
  ["dark", ' data-theme="dark"'],
  ["contrast", ' data-theme="contrast"'],
  ["%7Btheme%7D", ""],
  ['"><script>', ""],
  ["", ""],
])("before any script the page has the theme %s of its address", async (theme, attribute) => {
  writeFileSync(join(distDir, "tab/index.html"), '<html lang="de">');
  const address = await listen(express().use(pages(distDir, true)));
  const answer = await fetch(`${address}/tab?theme=${theme}`);
  expect(await answer.text()).toBe(`<html${attribute} lang="de">`);
});

test.each([
  ["default", teamsLightTheme],
  ["dark", teamsDarkTheme],
  ["contrast", teamsHighContrastTheme],
])("what stands before the scripts has the colours of Fluent's theme %s", (name, theme) => {
  const html = readFileSync(new URL("../../src/tab/index.html", import.meta.url), "utf8");
  const [, rules] = html.split(`html[data-theme="${name}"] {`);
  const colour = (key: string) => {
    const [, digits = ""] = new RegExp(`--${key}: #([0-9a-f]+);`).exec(rules ?? "") ?? [];
    return `#${digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits}`;
  };
  expect(colour("page")).toBe(theme.colorNeutralBackground3);
  expect(colour("text")).toBe(theme.colorNeutralForeground2);
});

async function listen(app: express.Express): Promise<string> {
  const other = app.listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  return `http://127.0.0.1:${z.object({ port: z.number() }).parse(other.address()).port}`;
}
