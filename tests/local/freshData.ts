import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSignIn } from "#local/signIn.ts";
import { Store } from "#local/store.ts";

let untouched: Buffer | undefined;

/**
 * A folder with what a stand-in keeps before anything has happened to it. Its signing keys are made once for all tests
 * of a process: they take longer than all the rest of a start.
 */
export function freshData(dataDir: string = aFolder()): string {
  untouched ??= makeData();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileIn(dataDir), untouched);
  return dataDir;
}

/** A folder with a copy of what another stand-in has kept. */
export function copiedData(data: Buffer): string {
  const dataDir = aFolder();
  writeFileSync(fileIn(dataDir), data);
  return dataDir;
}

const aFolder = (): string => mkdtempSync(join(tmpdir(), "standin-"));

function makeData(): Buffer {
  const dataDir = mkdtempSync(join(tmpdir(), "untouched-"));
  try {
    return withSigningKeys(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

/** What a stand-in keeps in a folder, with the keys it signs with. */
export function withSigningKeys(dataDir: string): Buffer {
  const store = new Store(dataDir);
  createSignIn(store, () => "");
  store.close();
  return dataIn(dataDir);
}

/** What a stand-in that was stopped has kept in a folder. */
export function dataIn(dataDir: string): Buffer {
  return readFileSync(fileIn(dataDir));
}

const fileIn = (dataDir: string): string => join(dataDir, "standin.sqlite");
