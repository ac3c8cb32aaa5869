import { z } from "zod";
import type { ProfilePlan } from "#domain/imports/importPlan.ts";
import type { ImportProblem } from "#domain/imports/importProblem.ts";
import { IMPORT_PROFILES_MAX } from "#domain/limits.ts";
import { mayImport, type Viewer } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import type { Context } from "#register/memory/context.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { profilePlanSchema } from "#schemas/importPlanSchema.ts";

const KIND = "importProfile";
/** A row holds 63,999 characters. */
const MOST_LENGTH = 60_000;

const rowSchema = z.object({ name: z.string(), revision: z.int(), plan: profilePlanSchema });

/** How files of one kind are imported, under a name. */
export interface ImportProfile extends z.infer<typeof rowSchema> {
  readonly id: string;
}

type Refused =
  | ImportProblem
  | "forbidden"
  | "notFound"
  | "changedMeanwhile"
  | "tooLong"
  | "tooManyProfiles";

/** Profiles of the city, each a row of the system list: whoever may import uses, changes and deletes them. */
export interface ImportProfiles {
  /** By name. */
  all(): readonly ImportProfile[];
  /** The id is the client's; the revision is the one looked at, 0 for a new one. */
  save(
    id: string,
    saved: { readonly name: string; readonly plan: ProfilePlan; readonly revision: number },
    viewer: Viewer,
  ): Promise<Result<ImportProfile, Refused>>;
  remove(id: string, viewer: Viewer): Promise<Result<null, Refused>>;
}

export function createImportProfiles({ keyValues }: Pick<Context, "keyValues">): ImportProfiles {
  const keyOf = (id: string) => `${KIND}/${id}`;
  const all = () => [...keyValues.ofKind(KIND)].flatMap((row) => readProfile(row) ?? []);

  return {
    all: () => all().toSorted((a, b) => compareTexts(a.name, b.name)),
    async save(id, { name, plan, revision }, viewer) {
      if (!mayImport(viewer)) return err("forbidden");
      const value = { name, revision: revision + 1, plan };
      const text = JSON.stringify(value);
      if (text.length > MOST_LENGTH) return err("tooLong");
      const row = await keyValues.fresh(keyOf(id));
      const there = readProfile(row);
      // Sent twice: the first answer was lost.
      if (
        there !== undefined &&
        JSON.stringify(rowSchema.parse(there)) === JSON.stringify(rowSchema.parse(value))
      ) {
        return ok(there);
      }
      if ((there?.revision ?? 0) !== revision) return err("changedMeanwhile");
      if (there === undefined && all().length >= IMPORT_PROFILES_MAX) return err("tooManyProfiles");
      const written =
        row === undefined
          ? await keyValues.claim(keyOf(id), value)
          : await keyValues.replace(row, value);
      return written.ok ? ok({ id, ...value }) : err("changedMeanwhile");
    },
    async remove(id, viewer) {
      if (!mayImport(viewer)) return err("forbidden");
      const row = await keyValues.fresh(keyOf(id));
      if (row === undefined) return err("notFound");
      await keyValues.remove(row);
      return ok(null);
    },
  };
}

/** Undefined where there is none, or where it was broken by hand. */
function readProfile(row: StoredValue | undefined): ImportProfile | undefined {
  const parsed = rowSchema.safeParse(row?.value);
  if (row === undefined || !parsed.success) return undefined;
  return { id: row.key.slice(KIND.length + 1), ...parsed.data };
}
