import type { Entry } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type PublicationMoment, publicStateOf } from "./publicationState.ts";
import { isRestrictedArea, type ReleaseRefused, releasedValues, usualFields } from "./release.ts";

/**
 * What is released of an application with others at once: what everybody sees of it already, else what stands ticked at first.
 * Where the law asks for a closer look (Art. 49(4) AI Act), it is released by itself.
 */
export function fieldsTogether(
  entry: Entry,
  moment: PublicationMoment,
): Result<
  readonly string[],
  Pick<ReleaseRefused, "fields"> & { readonly problem: TogetherProblem }
> {
  if (isRestrictedArea(entry)) return err({ problem: "releasedAlone", fields: [] });
  const fields = publicStateOf(entry)?.map(({ field }) => field) ?? usualFields(entry);
  const values = releasedValues(entry, { fields, deliberate: false }, moment);
  return values.ok ? ok(fields) : values;
}

type TogetherProblem = ReleaseRefused["problem"] | "releasedAlone";

/** Of a register that called it published before anybody confirmed what is shown: nobody sees it until that is done. */
export function wasPublishedBefore(entry: Entry): boolean {
  return entry.values.publicationStatus === "published" && publicStateOf(entry) === undefined;
}
