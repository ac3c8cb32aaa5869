import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { provisionCommand } from "#server/provisionCommand.ts";
import {
  type Graph,
  graphCaller,
  type RunningStandIn,
  startStandIn,
} from "#tests/local/startStandIn.ts";

let running: RunningStandIn;
let graph: Graph;
beforeEach(async () => {
  running = await startStandIn();
  graph = graphCaller(running.standIn);
});
afterEach(() => running[Symbol.asyncDispose]());

type Env = Readonly<Record<string, string>>;

async function provision(args: readonly string[] = [], env: Env = {}) {
  const lines: string[] = [];
  const exitCode = await provisionCommand({
    env: { MODE: "local", LOCAL_STANDIN: running.base, ...env },
    args,
    print: (line) => lines.push(line),
  });
  return { exitCode, lines };
}

const named = z.object({
  value: z.array(z.looseObject({ id: z.string(), displayName: z.string() })),
});
async function listsThere() {
  return named.parse((await graph("GET", "/sites/root/lists")).body).value;
}
async function pathOf(displayName: string) {
  const list = (await listsThere()).find((one) => one.displayName === displayName);
  return `/sites/root/lists/${list?.id}`;
}
async function columnsOf(path: string) {
  return z
    .object({ value: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
    .parse((await graph("GET", `${path}/columns`)).body).value;
}
async function removeColumn(path: string, name: string) {
  const column = (await columnsOf(path)).find((one) => one.name === name);
  await graph("DELETE", `${path}/columns/${column?.id}`);
}

const TITLE = "Listen des KI-Registers in der Site root";
const LISTS = [
  "KI-Register",
  "KI-Register Bewertungen",
  "KI-Register Protokoll",
  "KI-Register System",
];

test("a dry run says what would be made, and makes nothing", async () => {
  const { exitCode, lines } = await provision(["--dry-run"]);
  expect(lines).toEqual([
    TITLE,
    "Probelauf: Es wird nichts geändert.",
    ...LISTS.map((list) => `✓ Liste „${list}“ würde angelegt`),
  ]);
  expect(exitCode).toBe(0);
  expect((await listsThere()).map(({ displayName }) => displayName)).not.toContain("KI-Register");
});

test("a run makes the lists and says so; the next one finds nothing to do", async () => {
  const first = await provision();
  expect(first.lines).toEqual([
    TITLE,
    ...LISTS.map((list) => `✓ Liste „${list}“ angelegt`),
    "Fertig. Die Listen passen.",
  ]);
  expect(first.exitCode).toBe(0);
  const before = await listsThere();
  expect(before.map(({ displayName }) => displayName)).toEqual(expect.arrayContaining(LISTS));
  const nothing = { exitCode: 0, lines: [TITLE, "Alles ist schon da. Nichts zu tun."] };
  expect(await provision()).toEqual(nothing);
  expect(await listsThere()).toEqual(before);
});

test("missing columns and indexes are named one by one, in the language of the shell", async () => {
  await provision();
  const path = await pathOf("KI-Register Protokoll");
  await removeColumn(path, "Action");
  await removeColumn(path, "ChainKey");
  await graph("POST", `${path}/columns`, { name: "ChainKey", text: {} });
  const english = await provision(["--dry-run"], { LANG: "en_GB.UTF-8" });
  expect(english.lines.slice(1)).toEqual([
    "Dry run: nothing is changed.",
    "✓ Column “ChainKey” in “KI-Register Protokoll” would be indexed",
    "✓ Column “Action” in “KI-Register Protokoll” would be created",
  ]);
  const german = await provision([], { LANG: "fr_FR.UTF-8" });
  expect(german.lines.slice(1)).toEqual([
    "✓ Spalte „ChainKey“ in „KI-Register Protokoll“ indiziert",
    "✓ Spalte „Action“ in „KI-Register Protokoll“ angelegt",
    "Fertig. Die Listen passen.",
  ]);
});

test.each([{ args: [] }, { args: ["--dry-run"] }])(
  "a column of another type is left alone, and somebody is told what to do ($args)",
  async ({ args }) => {
    await provision();
    const path = await pathOf("KI-Register System");
    await removeColumn(path, "Value");
    await graph("POST", `${path}/columns`, { name: "Value", number: {} });
    const before = await columnsOf(path);
    const { exitCode, lines } = await provision(args);
    expect(exitCode).toBe(1);
    expect(lines.slice(-3)).toEqual([
      "✗ Spalte „Value“ in „KI-Register System“ hat einen falschen Typ.",
      "  Abhilfe: Den Inhalt sichern, die Spalte in SharePoint löschen und npm run provision ausführen.",
      "1 Punkt ist von Hand zu erledigen.",
    ]);
    expect(await columnsOf(path)).toEqual(before);
  },
);

describe("it ends with 1 and says why", () => {
  test("where the app may not make lists", async () => {
    running.standIn.faults.set({ grant: { write: "refused" } });
    const { exitCode, lines } = await provision();
    expect(exitCode).toBe(1);
    expect(lines.slice(1, -1)).toEqual(
      LISTS.map((list) => expect.stringContaining(`✗ Die Liste „${list}“ fehlt.`)),
    );
    expect(lines.at(-1)).toMatch(/^4 Punkte verlangen mehr Recht, als die App hat\..*„manage“/);
  });

  test("where the app may not read the site", async () => {
    running.standIn.faults.set({ grant: { read: "refused" } });
    const { exitCode, lines } = await provision(["--dry-run"]);
    expect(exitCode).toBe(1);
    expect(lines.at(-1)).toMatch(/^Das Recht reicht nicht/);
  });

  test("for an option it does not know", async () => {
    const unknown = "Unbekannte Option --force. Bekannt: --dry-run, --recreate, --accept-loss";
    expect(await provision(["--force"])).toEqual({ exitCode: 1, lines: [unknown] });
  });

  test("for a configuration with faults, whose values it does not show", async () => {
    const { exitCode, lines } = await provision([], {
      MODE: "tenant",
      LOCAL_STANDIN: "",
      CLIENT_SECRET: "sehr-geheim",
      LINK_SECRET: "kurz-geheim",
      CLIENT_ID: "sehr-geheim",
    });
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toMatch(/LINK_SECRET: at least 32/);
    expect(lines.join("\n")).not.toContain("geheim");
  });
});

test("on one machine it works on the service's own data, without the service", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "provision-"));
  try {
    const env = { LOCAL_STANDIN: "", DATA_DIR: dataDir };
    expect((await provision([], env)).lines).toHaveLength(6);
    expect((await provision([], env)).lines.at(-1)).toBe("Alles ist schon da. Nichts zu tun.");
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("a list that was there is made again only by who says so", async () => {
  await provision();
  const entries = await pathOf("KI-Register");
  await graph("POST", `${entries}/items`, { fields: { RegisterNo: "KI-2026-0001" } });
  await graph("DELETE", await pathOf("KI-Register Protokoll"));
  for (const args of [["--dry-run"], []]) {
    const { exitCode, lines } = await provision(args);
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toMatch(
      /✗ Die Liste „KI-Register Protokoll“ ist nicht mehr da: .*\n.*Papierkorb/,
    );
    expect((await listsThere()).map(({ displayName }) => displayName)).not.toContain(LISTS[2]);
  }
  const again = await provision(["--recreate"]);
  expect(again.lines.slice(1)).toEqual([
    "✓ Liste „KI-Register Protokoll“ angelegt",
    "Fertig. Die Listen passen.",
  ]);
  expect(await pathOf("KI-Register")).toBe(entries);
  expect((await provision()).lines.at(-1)).toBe("Alles ist schon da. Nichts zu tun.");
});
