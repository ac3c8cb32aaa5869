import type { CaseView } from "#contract/case.ts";
import type { TabMessages } from "#tab/session/texts.ts";

/** The application and the versions a task is about. */
export function caseTitle(
  { previousVersion, targetVersion, title }: CaseView,
  messages: TabMessages,
): string {
  return `${title} – ${messages.case.versions(previousVersion, targetVersion)}`;
}
