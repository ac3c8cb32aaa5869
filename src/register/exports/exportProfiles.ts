import { z } from "zod";
import { CASE_CHOICES, type CaseFilter, HANDLERS } from "#domain/cases/caseFilter.ts";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { CONDITION_STATES } from "#domain/cases/condition.ts";
import type { JsonRecord } from "#domain/change.ts";
import { QUICK_FILTERS, type RegisterFilter } from "#domain/entry/filters.ts";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import {
  type ExportChoice,
  type ExportProfile,
  hasRoomForProfile,
  LIST_FORMATS,
  mayUseProfile,
} from "#domain/exports/exportProfile.ts";
import { EXPORT_SCHEDULES, type ExportSchedule } from "#domain/exports/exportSchedule.ts";
import type { ConditionFilter } from "#domain/exports/exportSelection.ts";
import type { ProfileProblem } from "#domain/exports/profileProblem.ts";
import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";
import { personOf } from "#domain/people/person.ts";
import { mayExport, type Viewer } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import type { Context } from "#register/memory/context.ts";
import { digestOf } from "#register/store/events.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";

const KIND = "exportProfile";

const choice = z.array(z.string()).exactOptional();
const filter: z.ZodType<RegisterFilter> = z.object({
  search: z.string().exactOptional(),
  show: z.enum(QUICK_FILTERS).exactOptional(),
  usage: choice,
  operationStatus: choice,
  evaluationStatus: choice,
  riskClass: choice,
  orgUnitId: choice,
});
const cases: z.ZodType<CaseFilter> = z.object({
  show: z.enum(CASE_CHOICES).exclude(["all"]).exactOptional(),
  handler: z.enum(HANDLERS).exactOptional(),
  closedToo: z.literal(true).exactOptional(),
  search: z.string().exactOptional(),
  office: z.string().exactOptional(),
  cause: z.enum(TRIGGERS).exactOptional(),
  waiting: z.enum(DIGEST_SECTIONS).exactOptional(),
});
const conditions: z.ZodType<ConditionFilter> = z.object({
  state: z.array(z.enum(CONDITION_STATES)).exactOptional(),
  isOverdue: z.literal(true).exactOptional(),
});
const rowSchema = z.object({
  name: z.string(),
  isShared: z.boolean(),
  schedule: z.enum(EXPORT_SCHEDULES).nullable(),
  by: personSchema,
  revision: z.int(),
  kind: z.enum(LIST_KINDS),
  format: z.enum(LIST_FORMATS),
  columns: z.array(z.string()).nullable(),
  filter,
  cases: cases.optional(),
  conditions: conditions.optional(),
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
      if (!mayExport(viewer)) return err("forbidden");
      const row = await keyValues.fresh(keyOf(id));
      const there = readProfile(row);
      if (there !== undefined && !mayUseProfile(there, viewer)) return err("notFound");
      const by = there?.by ?? personOf(viewer.person);
      // What one person alone may see is put nowhere where others read.
      const schedule = saved.isShared ? saved.schedule : null;
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
  const { by, cases: ofCases, conditions: ofConditions, filter: of, ...rest } = profile;
  const sorted = (one: object = {}) => JSON.stringify(Object.entries(one).sort());
  const filters = [of, ofCases, ofConditions].map(sorted);
  return { ...rest, by: by.id, filters };
}

function inOrder(profile: ExportProfile): ExportProfile {
  const { by, columns, filter: of, format, id, isShared, kind, name, revision, schedule } = profile;
  const { cases: ofCases, conditions: ofConditions } = profile;
  return {
    ...{ id, name, isShared, schedule, by, revision, kind, format, columns, filter: of },
    ...(ofCases === undefined ? {} : { cases: ofCases }),
    ...(ofConditions === undefined ? {} : { conditions: ofConditions }),
  };
}
