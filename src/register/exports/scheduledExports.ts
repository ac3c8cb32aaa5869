import { z } from "zod";
import type { ExportFacts } from "#domain/exports/exportFacts.ts";
import type { ExportProfile } from "#domain/exports/exportProfile.ts";
import { periodOf } from "#domain/exports/exportSchedule.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { logTells, recordExport } from "./exportLog.ts";
import { profilesIn } from "./exportProfiles.ts";

const KIND = "exportRun";
/** A process that took a run and died is followed by another one; a run that failed is tried again. */
const CLAIM_MS = 10 * 60_000;

const rowSchema = z.object({ isDone: z.boolean(), until: z.number() });

interface ScheduledRun {
  readonly profile: ExportProfile;
  /** The first day of its week or month. */
  readonly period: string;
}

/**
 * Makes the file of a run and puts it where it belongs, if it still may. Of the same run it is the same file, in the same
 * place. Undefined where another process has taken the run over.
 */
export type FileScheduled = (
  run: ScheduledRun,
  mayPut: () => Promise<boolean>,
) => Promise<Omit<ExportFacts, "id"> | undefined>;

/** Those whose file of this week or month is not there yet, as memory has it. */
export function scheduledRuns(context: Context): readonly ScheduledRun[] {
  const { today } = momentOf(context);
  const { keyValues } = context;
  return profilesIn(keyValues).flatMap((profile) => {
    if (profile.schedule === null) return [];
    const run = { profile, period: periodOf(profile.schedule, today) };
    return rowOf(keyValues.get(keyOf(run)))?.isDone === true ? [] : [run];
  });
}

/**
 * Killed anywhere and begun again it leaves one file and one event. A process that was slower than its claim puts nothing and
 * tells nothing, once another one has followed it.
 */
export async function carryOutRun(
  context: Context,
  run: ScheduledRun,
  file: FileScheduled,
): Promise<void> {
  const { keyValues, log, realNow } = context;
  const key = keyOf(run);
  const before = await keyValues.fresh(key);
  const held = rowOf(before);
  if (held !== undefined && (held.isDone || held.until > realNow())) return;
  const claim = () => ({ isDone: false, until: realNow() + CLAIM_MS });
  const claimed =
    before === undefined
      ? await keyValues.claim(key, claim())
      : await keyValues.replace(before, claim());
  // Another process was faster.
  if (!claimed.ok) return;
  let ours = claimed.value;
  const mayGoOn = async (): Promise<boolean> => {
    const renewed = await keyValues.replace(ours, claim());
    if (renewed.ok) ours = renewed.value;
    return renewed.ok;
  };
  const facts = await file(run, mayGoOn);
  if (facts === undefined || !(await mayGoOn())) return;
  // Whoever held it before may have come as far as the log.
  const isTold = before !== undefined && (await logTells(log, key));
  if (!isTold) {
    await recordExport(context, { ...facts, id: key }, { actor: SYSTEM, channel: "system" });
  }
  await keyValues.replace(ours, { isDone: true, until: 0 });
}

/** Runs of periods that are over, and of profiles that are gone. */
export async function removePastRuns(context: Context): Promise<void> {
  const { keyValues } = context;
  const { today } = momentOf(context);
  const current = new Set(
    profilesIn(keyValues).flatMap((profile) =>
      profile.schedule === null
        ? []
        : [keyOf({ profile, period: periodOf(profile.schedule, today) })],
    ),
  );
  const past = [...keyValues.ofKind(KIND)].filter(({ key }) => !current.has(key));
  if (past.length > 0) await keyValues.removeMany(past);
}

function keyOf({ period, profile }: ScheduledRun): string {
  return `${KIND}/${profile.id}/${period}`;
}

function rowOf(stored: StoredValue | undefined): z.infer<typeof rowSchema> | undefined {
  return rowSchema.safeParse(stored?.value).data;
}
