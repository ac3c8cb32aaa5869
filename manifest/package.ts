import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { parseConfiguration } from "./configuration.ts";
import { teamsPackage } from "./teamsPackage.ts";

/**
 * `npm run package`: makes the Teams package from the environment.
 *
 *   APP_ID          id of the app in the Teams catalogue (a GUID you make once and keep)
 *   CLIENT_ID       client id of the app registration in Entra
 *   PUBLIC_HOST     host name under which people reach the service
 *   DEVELOPER_NAME  who runs it, as Teams shows it (default: KI-Koordination)
 *   VERSION         version of the package (default: the project's)
 *   OUT             where the file goes (default: build/ki-register.zip)
 */
const SETTINGS: Readonly<Record<string, string>> = {
  appId: "APP_ID",
  clientId: "CLIENT_ID",
  host: "PUBLIC_HOST",
  developerName: "DEVELOPER_NAME",
  version: "VERSION",
};

const root = dirname(import.meta.dirname);
const project = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(resolve(root, "package.json"), "utf8")));

const environment = process.env;
const parsed = parseConfiguration({
  appId: setting("APP_ID"),
  clientId: setting("CLIENT_ID"),
  host: setting("PUBLIC_HOST"),
  developerName: setting("DEVELOPER_NAME") ?? "KI-Koordination",
  version: setting("VERSION") ?? project.version,
});

if (parsed.ok) {
  const out = resolve(root, setting("OUT") ?? "build/ki-register.zip");
  const file = await teamsPackage(parsed.value);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, file);
  console.log(`Teams package for ${parsed.value.host}: ${out}`);
} else {
  console.error("No package was made:");
  for (const { setting: key, problem } of parsed.faults) {
    console.error(`  ${SETTINGS[key] ?? key} ${problem}`);
  }
  process.exitCode = 1;
}

function setting(name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === "" ? undefined : value;
}
