import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "boundaries-"));
afterAll(() => rmSync(folder, { recursive: true }));

const planted: [folder: string, source: string, message: string][] = [
  ["src/domain", 'export { x } from "#register/x.ts";', "The domain imports only the domain"],
  ["src/domain", 'import "react";', "The domain imports only the domain"],
  ["src/domain", "export const now = new Date();", "The domain has no clock"],
  [
    "src/texts",
    'import "#register/x.ts";',
    "texts imports the domain's vocabularies and limits only",
  ],
  ["src/schemas", 'import "#contract/x.ts";', "schemas read what is both stored and sent"],
  ["src/contract", 'import "#server/x.ts";', "contract holds routes and payloads"],
  ["src/outbound", 'import "#sharepoint/x.ts";', "outbound knows how a request leaves the service"],
  ["src/sharepoint", 'import "#register/x.ts";', "sharepoint knows lists and Graph only"],
  ["src/register", 'import "#teams/x.ts";', "register takes delivery as a parameter"],
  ["src/register", 'import "#texts/de/messages.ts";', "register takes delivery as a parameter"],
  [
    "src/register/store",
    'import "#register/memory/x.ts";',
    "store knows lists, records and events",
  ],
  [
    "src/register/store",
    'import "#register/register.ts";',
    "store knows lists, records and events",
  ],
  ["src/register/memory", 'import "#register/people/x.ts";', "memory holds entries and cases"],
  [
    "src/register/people",
    'import "#register/entries/x.ts";',
    "people imports store and memory only",
  ],
  ["src/register/entries", 'import "#register/cases/x.ts";', "entries imports store, memory and"],
  [
    "src/register/cases",
    'import "#register/messages/x.ts";',
    "cases imports store, memory, people",
  ],
  [
    "src/register/cases/causes",
    'import "#register/round/x.ts";',
    "cases imports store, memory, people",
  ],
  [
    "src/register/cases/commands",
    'import "#register/register.ts";',
    "cases imports store, memory, people",
  ],
  ["src/register/messages", 'import "#register/round/x.ts";', "messages imports nothing of round"],
  ["src/register/messages", 'import "#register/register.ts";', "messages imports nothing of round"],
  [
    "src/register/round",
    'import "#register/createRegister.ts";',
    "round imports nothing of the register's face",
  ],
  [
    "src/register/round/steps",
    'import "#register/audit/x.ts";',
    "round imports nothing of the register's face",
  ],
  [
    "src/register/audit",
    'import "#register/cases/x.ts";',
    "audit and figures read what store and memory hold",
  ],
  [
    "src/register/figures",
    'import "#register/cases/x.ts";',
    "audit and figures read what store and memory hold",
  ],
  ["src/register/cases", 'import "#teams/x.ts";', "register takes delivery as a parameter"],
  ["src/teams", 'import "#sharepoint/list.ts";', "teams knows the register's commands"],
  ["src/exports", 'import "#register/x.ts";', "exports are pure"],
  ["src/imports", 'import "#register/x.ts";', "imports read and compare"],
  ["src/server", 'import "#tab/app/App.tsx";', "The service has no UI"],
  ["src/server", 'import "#local/standIn.ts";', "The service has no UI"],
  [
    "src/server",
    'import "#gallery/galleryCards.ts";',
    "stand-in and gallery are loaded dynamically",
  ],
  ["src/gallery", 'import "#register/x.ts";', "The gallery shows cards"],
  ["src/gallery/examples", 'import "#server/x.ts";', "The gallery shows cards"],
  ["src/gallery/page", 'import "#teams/cards/cardFor.ts";', "The window is the stand-in"],
  ["src/local", 'import "#register/x.ts";', "The stand-in is Microsoft 365"],
  ["src/tab", 'import "#server/x.ts";', "The tab runs in the browser"],
  ["src/tab", 'import "node:fs";', "The tab runs in the browser"],
  ["src/tab/register", 'import "#tab/cases/CasesPage.tsx";', "Pages do not import each other"],
  ["src/tab/app", 'import "#register/x.ts";', "The tab runs in the browser"],
  ["src/tab/case", 'import "#tab/cases/CaseItem.tsx";', "case is what several pages show"],
  ["src/tab/usage", 'import "#tab/case/CaseFacts.tsx";', "usage is what several pages show"],
  ["src/tab/fields", 'import type { X } from "#tab/case/caseText.ts";', "fields is below cases"],
  ["src/tab/session", 'import "#tab/app/App.tsx";', "session is below fields"],
  ["src/tab/data", 'import "#tab/session/session.tsx";', "data knows routes and the cache"],
  ["src/tab/shared", 'import "#tab/data/me.ts";', "shared could stand in another product"],
  ["src/tab/tasks", 'import "#tab/app/App.tsx";', "Pages do not import each other"],
  ["src/register", 'import "../sharepoint/list.ts";', "register takes delivery"],
];

copyFileSync(join(root, ".biome.jsonc"), join(folder, ".biome.jsonc"));
for (const [index, [inside, source]] of planted.entries()) {
  mkdirSync(join(folder, inside), { recursive: true });
  writeFileSync(join(folder, inside, `planted${index}.ts`), `${source}\n`);
}
const biome = join(root, "node_modules/.bin/biome");
const report = spawnSync(biome, ["lint", "--max-diagnostics=none", "src"], {
  cwd: folder,
  encoding: "utf8",
});
const findings = `${report.stdout}${report.stderr}`.split(/^(?=src\/)/m);

test.each(planted.map((row, index) => [...row, index] as const))(
  "the linter reports in %s: %s",
  (inside, _source, message, index) => {
    const own = findings.filter((finding) => finding.startsWith(`${inside}/planted${index}.ts:`));
    expect(own.join("\n")).toContain(message);
  },
);

test("nothing in src/server loads the gallery or the stand-in before it is asked to", () => {
  const files = readdirSync(join(root, "src/server"), { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, readFileSync(join(root, "src/server", file), "utf8")] as const);
  const atOnce = sources.filter(([, source]) =>
    /^(import|export)\b(?! type\b)[^;]*"#(gallery|local)\//m.test(source),
  );
  expect(atOnce.map(([file]) => file)).toEqual([]);
  expect(sources.filter(([, source]) => source.includes('import("#gallery/'))).toHaveLength(1);
});
