import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";

const file = fileURLToPath(new URL("../../../src/server/start/requireNode.js", import.meta.url));
const project = z
  .object({ engines: z.object({ node: z.string() }), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")));

/** Whether a Node of this version is let through, and what is said. */
async function underNode(version: string) {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  const source = `${pretend}\n${readFileSync(file, "utf8")}`;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", source]);
  return run.then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: unknown) => z.object({ code: z.number(), stderr: z.string() }).parse(error),
  );
}

test.each(["18.20.0", "20.19.0", "22.18.0"])("Node %s is told what is needed", async (version) => {
  const { code, stderr } = await underNode(version);
  expect(code).toBe(1);
  expect(stderr).toBe(
    `KI-Register runs under Node 24 or later; this is Node ${version}. Install it, or use an image that has it (docs/deployment.md).\n`,
  );
});

test("Node 24 is let through, and the package says the same", async () => {
  expect(await underNode("24.0.0")).toEqual({ code: 0, stderr: "" });
  expect(project.engines.node).toBe(">=24");
});

test.each(["serve", "provision", "doctor"])("npm run %s asks before anything else", (script) => {
  expect(project.scripts[script]).toContain("node --import ./src/server/start/requireNode.js ");
});
