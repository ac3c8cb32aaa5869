import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { userAgentOf } from "#sharepoint/userAgent.ts";
import { publiccodeSchema } from "./publiccodeSchema.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

const project = z
  .object({ version: z.string(), license: z.string() })
  .parse(JSON.parse(read("package.json")));
const publiccode = parse(read("publiccode.yml"));
/** `## [0.2.0] - 2026-11-27`, newest first; what is not released yet has no version. */
const releases = [...read("CHANGELOG.md").matchAll(/^## \[(\d+\.\d+\.\d+)\] - (\S+)$/gm)].map(
  ([, version, day]) => ({ version, day }),
);

describe("publiccode.yml", () => {
  test("is valid by the standard", () => {
    expect(publiccodeSchema.safeParse(publiccode).error?.issues).toBeUndefined();
  });

  test("names files that are there", () => {
    const { description } = publiccodeSchema.parse(publiccode);
    const named = Object.values(description).flatMap(({ screenshots = [] }) => screenshots);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test("names the licence of package.json", () => {
    expect(publiccode.legal.license).toBe(project.license);
  });
});

describe("the version", () => {
  test("is the same in package.json, its lock file, publiccode.yml and the newest entry of the changelog", () => {
    const lock = JSON.parse(read("package-lock.json"));
    expect(lock.version).toBe(project.version);
    expect(lock.packages[""].version).toBe(project.version);
    expect(publiccode.softwareVersion).toBe(project.version);
    expect(userAgentOf("Musterstadt")).toBe(`NONISV|Musterstadt|KI-Register/${project.version}`);
    expect(releases[0]).toEqual({ version: project.version, day: publiccode.releaseDate });
  });

  test("falls from one entry of the changelog to the next, as its day does", () => {
    const numbers = releases.map(({ version = "" }) =>
      version.split(".").reduce((sum, part) => sum * 1_000 + Number(part), 0),
    );
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const days = releases.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
  });
});

describe("the licence", () => {
  test("is the European Union Public Licence 1.2", () => {
    expect(project.license).toBe("EUPL-1.2");
    expect(read("LICENSE")).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  });

  test("is the one that REUSE.toml names for every file", () => {
    expect(read("LICENSES/EUPL-1.2.txt")).toBe(read("LICENSE"));
    expect(read("REUSE.toml")).toContain('path = "**"');
    expect(read("REUSE.toml")).toContain(`SPDX-License-Identifier = "${project.license}"`);
  });
});
