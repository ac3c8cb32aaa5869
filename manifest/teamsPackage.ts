import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { ManifestConfiguration } from "./configuration.ts";
import { englishTexts } from "./en.ts";
import { buildManifest } from "./manifest.ts";
import { schemaFaults } from "./schemaFaults.ts";

const ICONS = join(import.meta.dirname, "icons");

/** The file to upload in the Teams admin center; the same configuration gives the same bytes. */
export async function teamsPackage(configuration: ManifestConfiguration): Promise<Uint8Array> {
  const manifest = buildManifest(configuration);
  const faults = await schemaFaults(manifest, englishTexts);
  if (faults.length > 0) throw new Error(`The manifest is not valid:\n${faults.join("\n")}`);
  const files = {
    "manifest.json": json(manifest),
    "en.json": json(englishTexts),
    "color.png": await readFile(join(ICONS, "color.png")),
    "outline.png": await readFile(join(ICONS, "outline.png")),
  };
  // A fixed time, the first one that ZIP knows.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function json(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
