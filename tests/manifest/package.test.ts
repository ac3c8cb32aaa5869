import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import DraftFour from "ajv-draft-04";
import addFormats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audiencesOf } from "#server/tokens/audiences.ts";
import { readPng } from "#tests/manifest/readPng.ts";

const HOST = "ki-register.stadt.example";
const CLIENT_ID = "6f6a4c1e-2f53-4a6e-9f0b-0c6a3a8f1d11";
const settings = {
  APP_ID: "6F6A4C1E-2F53-4A6E-9F0B-0C6A3A8F1D10",
  CLIENT_ID,
  PUBLIC_HOST: HOST,
  DEVELOPER_NAME: "Stadt Musterstadt",
  VERSION: "1.2.3",
};
const script = join(import.meta.dirname, "..", "..", "manifest", "package.ts");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "teams-package-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** `npm run package` with nothing but these settings in the environment. */
function runPackage(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { env: { ...environment } }, (error, _, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), errors });
    });
  });
}

describe("the package", () => {
  let files: Readonly<Record<string, Uint8Array>> = {};
  const jsonOf = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));

  beforeAll(async () => {
    const out = join(folder, "new", "folder", "package.zip");
    expect(await runPackage({ ...settings, OUT: out })).toStrictEqual({ code: 0, errors: "" });
    files = unzipSync(await readFile(out));
  });

  test("holds exactly its four files", () => {
    expect(Object.keys(files).toSorted()).toStrictEqual([
      "color.png",
      "en.json",
      "manifest.json",
      "outline.png",
    ]);
  });

  test.each([
    ["manifest.json", "MicrosoftTeams.schema.json"],
    ["en.json", "MicrosoftTeams.Localization.schema.json"],
  ])("has a %s that Microsoft's schema accepts", async (name, schema) => {
    const content = jsonOf(name);
    const library = dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest"));
    const path = join(library, "json-schemas/teams/v1.25", schema);
    expect(content.$schema).toMatch(new RegExp(`/v1\\.25/${schema}$`));
    const ajv = new DraftFour({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(await readFile(path, "utf8")));
    validate(content);
    expect(validate.errors).toBeNull();
  });

  test("passes Microsoft's own validator", async () => {
    const faults = await AppManifestUtils.validateAgainstSchema(jsonOf("manifest.json"));
    expect(faults).toStrictEqual([]);
  });

  test("leads to the city's host only, and always by https", () => {
    const manifest = jsonOf("manifest.json");
    const { $schema: _, ...rest } = manifest;
    const links = JSON.stringify(rest).match(/\w+:\/\/[^"\s]*/g) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(7);
    for (const link of links) {
      expect(link).toMatch(new RegExp(`^(https://${HOST}/|api://${HOST}/botid-${CLIENT_ID}$)`));
    }
    expect(manifest.validDomains).toStrictEqual([HOST]);
  });

  test("says what the app is: a tab, a channel tab and a bot, signed in as the same application", () => {
    expect(jsonOf("manifest.json")).toMatchObject({
      id: settings.APP_ID.toLowerCase(),
      version: "1.2.3",
      developer: { name: "Stadt Musterstadt" },
      localizationInfo: {
        defaultLanguageTag: "de",
        additionalLanguages: [{ languageTag: "en", file: "en.json" }],
      },
      staticTabs: [
        {
          entityId: "register",
          contentUrl: `https://${HOST}/tab?theme={theme}`,
          scopes: ["personal"],
        },
        { entityId: "conversations" },
        { entityId: "about" },
      ],
      configurableTabs: [{ configurationUrl: `https://${HOST}/tab/config`, scopes: ["team"] }],
      bots: [{ botId: CLIENT_ID, scopes: ["personal"] }],
      webApplicationInfo: { id: CLIENT_ID, resource: `api://${HOST}/botid-${CLIENT_ID}` },
      supportsChannelFeatures: "tier1",
      showLoadingIndicator: false,
    });
  });

  test("asks for tokens that the service accepts, as it does those of earlier packages", () => {
    const accepted = audiencesOf(HOST, CLIENT_ID);
    expect(accepted).toContain(jsonOf("manifest.json").webApplicationInfo.resource);
    expect(accepted).toContain(`api://${HOST}/${CLIENT_ID}`);
  });

  test("has an English text for every German one", () => {
    const manifest = jsonOf("manifest.json");
    const { $schema: _, ...texts } = jsonOf("en.json");
    const named = manifest.staticTabs.flatMap((tab: object, index: number) =>
      "name" in tab ? [`staticTabs[${index}].name`] : [],
    );
    const keys = ["name", "description"].flatMap((part) =>
      Object.keys(manifest[part]).map((key) => `${part}.${key}`),
    );
    expect(Object.keys(texts).toSorted()).toStrictEqual([...keys, ...named].toSorted());
  });

  test("has a colour icon of 192 pixels, filled to its edges", () => {
    const { width, height, pixels } = readPng(files["color.png"] ?? new Uint8Array());
    expect([width, height]).toStrictEqual([192, 192]);
    const accent = [0x0b, 0x5c, 0xad, 255];
    // Teams may cut the icon round: nothing but the ground outside the middle.
    for (const [index, pixel] of pixels.entries()) {
      const [x, y] = [index % 192, Math.floor(index / 192)];
      if (x < 44 || x > 148 || y < 44 || y > 148) expect(pixel).toStrictEqual(accent);
    }
    expect(jsonOf("manifest.json").accentColor).toBe("#0B5CAD");
  });

  test("has an outline icon of 32 pixels, white on nothing", () => {
    const { width, height, colorType, pixels } = readPng(files["outline.png"] ?? new Uint8Array());
    expect([width, height, colorType]).toStrictEqual([32, 32, 6]);
    const visible = pixels.filter(([, , , alpha]) => alpha > 0);
    for (const [red, green, blue] of visible)
      expect([red, green, blue]).toStrictEqual([255, 255, 255]);
    expect(visible.length).toBeGreaterThan(100);
    expect(visible.length).toBeLessThan(pixels.length / 2);
  });
});

describe("a wrong configuration", () => {
  test("is refused with everything that is missing, and writes nothing", async () => {
    const empty = await mkdtemp(join(folder, "empty-"));
    const { code, errors } = await runPackage({ APP_ID: " ", OUT: join(empty, "package.zip") });
    expect(code).toBe(1);
    expect(errors.trim().split("\n")).toStrictEqual([
      "No package was made:",
      "  APP_ID is missing",
      "  CLIENT_ID is missing",
      "  PUBLIC_HOST is missing",
    ]);
    expect(await readdir(empty)).toStrictEqual([]);
  });

  test("is refused with all its faults together", async () => {
    const { code, errors } = await runPackage({
      APP_ID: "not-a-guid",
      CLIENT_ID: "{6f6a4c1e-2f53-4a6e-9f0b-0c6a3a8f1d11}",
      PUBLIC_HOST: "https://ki-register.stadt.example",
      DEVELOPER_NAME: "Eine Stadt mit einem sehr langen Namen",
      VERSION: "1.2",
    });
    expect(code).toBe(1);
    for (const name of ["APP_ID", "CLIENT_ID", "PUBLIC_HOST", "DEVELOPER_NAME", "VERSION"]) {
      expect(errors).toContain(`  ${name} is `);
    }
  });

  test.each([
    "localhost",
    "127.0.0.1",
    "*.stadt.example",
    "stadt.example:8443",
    "stadt.example/tab",
  ])("such as the host %s is refused", async (host) => {
    const { code, errors } = await runPackage({ ...settings, PUBLIC_HOST: host });
    expect(code).toBe(1);
    expect(errors).toContain("PUBLIC_HOST is no public host name");
  });
});
