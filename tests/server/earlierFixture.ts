import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import { withSigningKeys } from "#tests/local/freshData.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const FOLDER = new URL("../fixtures/dee0a8b/", import.meta.url);
/** Rounds run when something happens; nothing but the test makes something happen. */
const PAUSES = { first: 600_000, longest: 600_000 };
export const SNAPSHOT_NAMES = ["entries", "cases", "events", "system"] as const;
export type SnapshotName = (typeof SNAPSHOT_NAMES)[number];

const buttonSchema = z.strictObject({
  person: z.string(),
  activityId: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
});
const messageSchema = z.strictObject({
  id: z.string(),
  summary: z.string(),
  attachments: z.unknown(),
});
const outcomeSchema = z.strictObject({
  caseKey: z.string(),
  state: z.string(),
  ownerName: z.string(),
  /** How many queries are answered, how many statements closed. */
  answered: z.number(),
  stated: z.number(),
  /** How long the history is, and what its last event says. */
  events: z.number(),
  last: z.string(),
  channel: z.string(),
});
export type Outcome = z.infer<typeof outcomeSchema>;
const madeSchema = z.strictObject({
  commit: z.string(),
  /** Business time at the end. */
  now: z.iso.datetime(),
  /** The same without what the clock was moved. */
  startedAt: z.iso.datetime(),
  entries: z.number(),
  cases: z.number(),
  chains: z.number(),
  events: z.number(),
  presses: z.array(
    z.strictObject({
      what: z.string(),
      entryNo: z.string(),
      press: buttonSchema,
      outcome: outcomeSchema,
      /** Every sentence of the card that answers. */
      says: z.array(z.string()),
      /** How many messages the person has by then that were not there at rest. */
      newMessages: z.number(),
    }),
  ),
  /** The summaries of what the next morning brings to each person. */
  morning: z.record(z.string(), z.array(z.string())),
});
const answersSchema = z.strictObject({
  /** By path, as a coordinator is answered. */
  answers: z.record(z.string(), z.unknown()),
  chats: z.record(z.string(), z.array(messageSchema)),
  /** What Teams asks for when somebody looks at a card, and the card it gets. */
  refreshes: z.array(buttonSchema.extend({ card: z.unknown() })),
});

/** What the version that left the data behind has recorded of them. */
export const made = madeSchema.parse(
  JSON.parse(readFileSync(new URL("made.json", FOLDER), "utf8")),
);
export const recorded = answersSchema.parse(JSON.parse(unpacked("answers.json").toString()));
export type Chats = typeof recorded.chats;

/** The service on a copy of the earlier data, at the moment they were left; `edit` may change the snapshot before. */
export async function startOnEarlierData(
  edit: (snapshot: SnapshotFiles) => void = () => {},
): Promise<TestService & { readonly snapshot: SnapshotFiles }> {
  const dataDir = earlierData();
  mkdirSync(join(dataDir, "snapshot"));
  const snapshot = snapshotFiles(join(dataDir, "snapshot"));
  for (const name of SNAPSHOT_NAMES) snapshot.write(name, leftSnapshot(name));
  edit(snapshot);
  const running = await startTestService({ dataDir, ...earlierOptions });
  await runRounds(running);
  return { ...running, snapshot };
}

const leftSnapshots = new Map<SnapshotName, string>();

function leftSnapshot(name: SnapshotName): string {
  const text = leftSnapshots.get(name) ?? unpacked(`${name}.snapshot`).toString();
  leftSnapshots.set(name, text);
  return text;
}

let tenant: Buffer | undefined;

/**
 * A folder with a copy of what the earlier version left in the tenant. It was left without signing keys, which are made
 * once for all copies of a process.
 */
export function earlierData(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "ki-register-earlier-"));
  const file = join(dataDir, "standin.sqlite");
  if (tenant === undefined) {
    writeFileSync(file, unpacked("standin.sqlite"));
    tenant = withSigningKeys(dataDir);
  }
  writeFileSync(file, tenant);
  return dataDir;
}

const startedAt = Date.parse(made.startedAt);
/** How a service starts on it. */
export const earlierOptions = {
  now: () => startedAt,
  pauses: PAUSES,
  // An earlier settings file names none.
  contacts: { informationSecurity: [], itProvider: [], legal: [] },
};

interface SnapshotFiles {
  read(name: SnapshotName): string;
  write(name: SnapshotName, text: string): void;
}

function snapshotFiles(folder: string): SnapshotFiles {
  const fileOf = (name: SnapshotName) => join(folder, `${name}.snapshot`);
  return {
    read: (name) => readFileSync(fileOf(name), "utf8"),
    write: (name, text) => writeFileSync(fileOf(name), text, { mode: 0o600 }),
  };
}

const headerSchema = z.object({ identity: z.string(), cursor: z.string() });

/** What the rows of a snapshot belong to and how they are read. */
export function identityOf(snapshot: string): string {
  const [header = ""] = snapshot.split("\n");
  return headerSchema.parse(JSON.parse(header)).identity;
}

/** A whole and sealed snapshot, written as the earlier version wrote them, that tells something else. */
export function forged(
  snapshot: string,
  edit: {
    readonly header?: Readonly<Record<string, unknown>>;
    readonly rows?: (rows: readonly unknown[]) => readonly unknown[];
  },
): string {
  const lines = snapshot.trim().split("\n");
  const [header, ...parts] = lines.slice(0, -1).map((line): unknown => JSON.parse(line));
  const before = parts.flatMap((part) => z.array(z.unknown()).parse(part));
  const rows = edit.rows?.(before) ?? before;
  const content = [{ ...headerSchema.parse(header), ...edit.header }, rows];
  const written = content.map((line) => JSON.stringify(line));
  const sha256 = createHash("sha256").update(written.join("")).digest("hex");
  return [...written, JSON.stringify({ rows: rows.length, sha256 }), ""].join("\n");
}

/** Rounds until nothing is left that one of them leaves to the next. */
export async function runRounds({ service }: TestService): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++) {
    service.register.wake();
    await service.register.roundEnded();
  }
}

function unpacked(name: string): Buffer {
  return brotliDecompressSync(readFileSync(new URL(`${name}.br`, FOLDER)));
}
