import { z } from "zod";
import type { Json, JsonRecord } from "#domain/change.ts";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import {
  type ExportChoice,
  type ExportProfile,
  hasRoomForProfile,
  LIST_FORMATS,
  mayUseProfile,
} from "#domain/exports/exportProfile.ts";
import { mayBeFiled, mayExportList } from "#domain/exports/exportRights.ts";
import { EXPORT_SCHEDULES, type ExportSchedule } from "#domain/exports/exportSchedule.ts";
import { selectionIn } from "#domain/exports/exportSelection.ts";
import type { ProfileProblem } from "#domain/exports/profileProblem.ts";
import { personOf } from "#domain/people/person.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import type { Context } from "#register/memory/context.ts";
import { digestOf } from "#register/store/events.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";
import { exportSelection } from "#schemas/exportSelectionSchema.ts";

const KIND = "exportProfile";

const rowSchema = z.object({
  name: z.string(),
  isShared: z.boolean(),
  schedule: z.enum(EXPORT_SCHEDULES).nullable(),
  by: personSchema,
  revision: z.int(),
  kind: z.enum(LIST_KINDS),
  format: z.enum(LIST_FORMATS),
  columns: z.array(z.string()).nullable(),
  ...exportSelection,
});

export interface SavedChoice extends ExportChoice {
  readonly name: string;
  readonly isShared: boolean;
  readonly schedule: ExportSchedule | null;
  /** The one that was looked at; 0 where there is none yet. */
  readonly revision: number;
}

type Refused = ProfileProblem | "forbidden" | "notFound" | "changedMeanwhile";

/** Choices for exports under a name, each a row of the system list. */
export interface ExportProfiles {
  /** Those that this person may use, by name. */
  all(viewer: Viewer): readonly ExportProfile[];
  /** The id is the client's: a request sent twice is one profile. Whoever made a profile stays named with it. */
  save(id: string, saved: SavedChoice, viewer: Viewer): Promise<Result<ExportProfile, Refused>>;
  remove(id: string, viewer: Viewer): Promise<Result<null, Refused>>;
}

export function createExportProfiles({ keyValues }: Pick<Context, "keyValues">): ExportProfiles {
  const keyOf = (id: string) => `${KIND}/${id.toLowerCase()}`;

  return {
    all: (viewer) =>
      profilesIn(keyValues)
        .filter((profile) => mayUseProfile(profile, viewer))
        .toSorted((a, b) => compareTexts(a.name, b.name)),
    async save(id, { revision, ...saved }, viewer) {
      if (!mayExportList(saved.kind, viewer)) return err("forbidden");
      const row = await keyValues.fresh(keyOf(id));
      const there = readProfile(row);
      if (there !== undefined && !mayUseProfile(there, viewer)) return err("notFound");
      const by = there?.by ?? personOf(viewer.person);
      // What one person alone may see is put nowhere where others read.
      const schedule = saved.isShared && mayBeFiled(saved.kind) ? saved.schedule : null;
      const profile = { ...saved, schedule, id: id.toLowerCase(), by, revision: revision + 1 };
      // Sent twice: the first answer was lost.
      if (there !== undefined && isSame(there, profile)) {
        return ok(there);
      }
      if ((there?.revision ?? 0) !== revision) return err("changedMeanwhile");
      const isNew = there === undefined || there.isShared !== profile.isShared;
      if (isNew && !hasRoomForProfile(profilesIn(keyValues), profile))
        return err("tooManyProfiles");
      const { id: _inKey, ...value } = inOrder(profile);
      const written =
        row === undefined
          ? await keyValues.claim(keyOf(id), value)
          : await keyValues.replace(row, value);
      return written.ok ? ok(inOrder(profile)) : err("changedMeanwhile");
    },
    async remove(id, viewer) {
      const row = await keyValues.fresh(keyOf(id));
      const there = readProfile(row);
      if (row === undefined || there === undefined || !mayUseProfile(there, viewer)) {
        return err("notFound");
      }
      await keyValues.remove(row);
      return ok(null);
    },
  };
}

/** All profiles, as memory holds them. */
export function profilesIn(
  keyValues: Pick<Context["keyValues"], "ofKind">,
): readonly ExportProfile[] {
  return [...keyValues.ofKind(KIND)].flatMap((row) => readProfile(row) ?? []);
}

/** Undefined where there is none, or where it was broken by hand. */
function readProfile(row: StoredValue | undefined): ExportProfile | undefined {
  const parsed = rowSchema.safeParse(row?.value);
  if (row === undefined || !parsed.success) return undefined;
  return inOrder({ id: row.key.slice(KIND.length + 1), ...parsed.data });
}

function isSame(one: ExportProfile, other: ExportProfile): boolean {
  return digestOf(recordOf(one)) === digestOf(recordOf(other));
}

function recordOf(profile: ExportProfile): JsonRecord {
  const { by, columns, format, id, isShared, kind, name, revision, schedule } = profile;
  const selection: Json = JSON.parse(JSON.stringify(selectionIn(profile)));
  return { id, name, isShared, schedule, by: by.id, revision, kind, format, columns, selection };
}

function inOrder(profile: ExportProfile): ExportProfile {
  const { by, columns, format, id, isShared, kind, name, revision, schedule } = profile;
  return {
    ...{ id, name, isShared, schedule, by, revision, kind, format, columns },
    ...selectionIn(profile),
  };
}
