import { isCauseOf } from "./causes.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

/** Whether the case asks about a version, on its own or among other things. */
export function asksAboutVersion({ causes }: EvaluationCase): boolean {
  return causes.some(isVersionCause);
}

/** The versions a case is about: those since the last evaluation. */
export function versionsIn({ causes, versionsSince }: EvaluationCase): number {
  return Math.max(versionsSince ?? 0, causes.filter(isVersionCause).length);
}

/** That number as a case keeps it: it stands for itself where the causes tell it. */
export function versionsSince(
  causes: readonly string[],
  versions: number,
): Pick<EvaluationCase, "versionsSince"> {
  return versions > causes.filter(isVersionCause).length && versions > 1
    ? { versionsSince: versions }
    : {};
}

function isVersionCause(causeKey: string): boolean {
  return isCauseOf("version", causeKey);
}
