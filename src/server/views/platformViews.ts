import type { EntryLink, PlatformChangeView, UseCaseLink } from "#contract/platform.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Entry, operationStatusOf, titleOf } from "#domain/entry/entry.ts";
import type { RegisterReads } from "#register/register.ts";

/** The platform of a use case, and the use cases of a platform. */
export function platformLinks(
  entry: Entry,
  reads: RegisterReads,
): { readonly platform: EntryLink | null; readonly useCases: UseCaseLink[] } {
  const platform = reads.platformOf(entry);
  return {
    platform: platform === undefined ? null : { no: platform.no, title: titleOf(platform) },
    useCases: reads.entriesOn(entry).map((useCase) => ({
      no: useCase.no,
      title: titleOf(useCase),
      orgUnitName: useCase.values.orgUnitName ?? null,
      operationStatus: operationStatusOf(useCase),
    })),
  };
}

export function platformChangeViews({ platforms = [] }: EvaluationCase): PlatformChangeView[] {
  return platforms.map(({ entryNo, outcome, title, version }) => ({
    entryNo,
    title,
    version,
    outcome,
  }));
}
