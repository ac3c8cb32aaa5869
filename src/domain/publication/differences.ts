import { canonicalJson } from "#domain/change.ts";
import type { ReleasedValue } from "./publication.ts";

/** Fields that say something else in the later of two released states, in its order; those that went stand last. */
export function differences(
  before: readonly ReleasedValue[],
  after: readonly ReleasedValue[],
): readonly string[] {
  const held = (values: readonly ReleasedValue[]) =>
    new Map(values.map(({ field, value }) => [field, value]));
  const [was, is] = [held(before), held(after)];
  return [...new Set([...is.keys(), ...was.keys()])].filter(
    (field) => canonicalJson(was.get(field) ?? null) !== canonicalJson(is.get(field) ?? null),
  );
}
