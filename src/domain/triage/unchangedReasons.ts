import { versionsIn } from "#domain/cases/caseVersions.ts";
import type { Trigger } from "#domain/cases/causes.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { REASON_KEYS, type ReasonKey } from "./triageQuestions.ts";

/** What a question is about, as far as it says why nothing may have changed. */
export interface AskedAbout {
  readonly trigger: Trigger;
  /** The version that was evaluated when the question was asked; null where none was. */
  readonly previousVersion: string | null;
  readonly targetVersion: string;
  /** How many versions the question is about. */
  readonly versions: number;
}

export function askedAbout(evaluationCase: EvaluationCase): AskedAbout {
  const { previousVersion, targetVersion, trigger } = evaluationCase;
  return { trigger, previousVersion, targetVersion, versions: versionsIn(evaluationCase) };
}

/** Whether there is another version than the evaluated one: else an update is no reason. */
function isAboutNewVersion({
  previousVersion,
  targetVersion,
  trigger,
  versions,
}: AskedAbout): boolean {
  return previousVersion === null
    ? trigger === "version" || versions > 0
    : !sameVersion(previousVersion, targetVersion);
}

/** Whether a new version is what the question was asked for: "there was no change" is then no answer. */
export function asksForNewVersion(about: AskedAbout): boolean {
  return about.trigger === "version" && isAboutNewVersion(about);
}

/** The reasons that "Nein, alles unverändert" can have, as they are offered. */
export function unchangedReasons(about: AskedAbout): readonly ReasonKey[] {
  // A version that was changed and changed back is asked about too, and can have been an update.
  const withUpdates = about.trigger === "version" || isAboutNewVersion(about);
  return REASON_KEYS.filter((key) => {
    if (key === "noChange") return !asksForNewVersion(about);
    return key === "other" || withUpdates;
  });
}

/** Several answered together have one reason; which of them it is given for is chosen with it, so each that fits one is offered. */
export function reasonsForSeveral(several: readonly AskedAbout[]): readonly ReasonKey[] {
  const offered = new Set(several.flatMap(unchangedReasons));
  return REASON_KEYS.filter((key) => offered.has(key));
}

/** Those for which the reason is none: then nothing is recorded for any of them. */
export function unfitForReason<Asked>(
  several: readonly Asked[],
  reason: ReasonKey,
  aboutOf: (asked: Asked) => AskedAbout,
): readonly Asked[] {
  return several.filter((asked) => !unchangedReasons(aboutOf(asked)).includes(reason));
}
