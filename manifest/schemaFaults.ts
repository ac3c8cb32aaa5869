import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import DraftFour from "ajv-draft-04";
import addFormats from "ajv-formats";
import { MANIFEST_VERSION } from "./manifest.ts";

/**
 * What Microsoft's schemas find wrong with the manifest and its localization.
 * Of the library only the schemas are used: its own check knows the manifest, not the localization.
 */
export async function schemaFaults(
  manifest: object,
  localization: object,
): Promise<readonly string[]> {
  return [
    ...(await faultsOf("manifest.json", manifest, "MicrosoftTeams.schema.json")),
    ...(await faultsOf("en.json", localization, "MicrosoftTeams.Localization.schema.json")),
  ];
}

async function faultsOf(file: string, content: object, schema: string): Promise<string[]> {
  // The schemas' patterns are older than Unicode mode and do not compile in it.
  const ajv = new DraftFour({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(await readFile(schemaPath(schema), "utf8")));
  validate(content);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${file}${instancePath}: ${message ?? "is invalid"}`,
  );
}

function schemaPath(schema: string): string {
  const library = dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest"));
  return join(library, "json-schemas", "teams", `v${MANIFEST_VERSION}`, schema);
}
