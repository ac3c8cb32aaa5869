import type { ImportProfiles } from "#contract/import.ts";
import { err, ok, type Result } from "#domain/result.ts";

type Profile = Pick<ImportProfiles["profiles"][number], "id" | "isReady" | "name" | "revision">;
export type ProfileNameProblem = "profileNameMissing" | "profileNameTaken";

/** What a kept assignment is to be called: saving may replace another one, renaming may not. */
export function profileName(
  typed: string,
  profiles: readonly Profile[],
  renamed: Profile | undefined,
): Result<{ readonly name: string; readonly replaced?: Profile }, ProfileNameProblem> {
  const name = typed.trim();
  if (name === "") return err("profileNameMissing");
  const other = profiles.find((one) => !one.isReady && one.name === name && one.id !== renamed?.id);
  if (other === undefined) return ok({ name });
  return renamed === undefined ? ok({ name, replaced: other }) : err("profileNameTaken");
}
