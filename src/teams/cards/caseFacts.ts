import type { CardElementArray } from "@microsoft/teams.cards";
import { versionsIn } from "#domain/cases/caseVersions.ts";
import { sameVersion } from "#domain/entry/version.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled, link } from "./cardFrame.ts";

/** Which version before, since or from when, with the release notes, and the office; the heading names the rest. */
export function caseFacts(context: CardContext): CardElementArray {
  const { caseInEntry, language } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { facts } = messagesFor(language).cards;
  const { versionSince, versionPlannedFor, versionNotesUrl, orgUnitName, version } = entry.values;
  const lines: CardElementArray = [];
  const versions = versionsOf(caseInEntry, language);
  if (versions !== evaluationCase.targetVersion) lines.push(labelled(facts.version, versions));
  // The entry's dates and notes belong to its present version, the case may be about an older one.
  if (version !== undefined && sameVersion(version, evaluationCase.targetVersion)) {
    if (versionPlannedFor !== undefined) {
      lines.push(labelled(facts.plannedFrom, formatDay(versionPlannedFor, language)));
    } else if (versionSince !== undefined) {
      lines.push(labelled(facts.since, formatDay(versionSince, language)));
    }
    if (versionNotesUrl !== undefined && /^https:\/\//i.test(versionNotesUrl)) {
      lines.push(link(facts.releaseNotes, versionNotesUrl));
    }
  }
  if (orgUnitName !== undefined) lines.push(labelled(facts.office, orgUnitName));
  return lines;
}

/** Which version before, which now. */
export function versionsOf({ evaluationCase }: CaseInEntry, language: Language): string {
  const { facts } = messagesFor(language).cards;
  const { previousVersion, targetVersion } = evaluationCase;
  const shown =
    previousVersion === null || sameVersion(previousVersion, targetVersion)
      ? targetVersion
      : facts.versionChange(previousVersion, targetVersion);
  const count = versionsIn(evaluationCase);
  return count > 1 ? `${shown} (${facts.versionsSinceEvaluation(count)})` : shown;
}
