import type { CaseView } from "#contract/case.ts";
import { actorRoleLabels } from "#domain/vocabulary.ts";
import { labelOf } from "#tab/session/texts.ts";
import type { Language } from "#texts/language.ts";

/** Who did something, as far as the viewer may know: the name with its role, or the role alone. */
export function actorText(
  actor: { readonly role: string; readonly name: string | null },
  language: Language,
): string {
  const role = labelOf(actorRoleLabels, actor.role, language);
  if (actor.name === null || actor.name === "") return role;
  // A role that is explained in brackets itself stands without them.
  return `${actor.name} (${role.replace(/ \(.*\)$/, "")})`;
}

/**
 * What is said of a suspension at a case: whether the application is out of use now leads, whatever was decided; what is over
 * is told in the past tense.
 */
export type SuspensionMark = "now" | "proposed" | "declined" | "was";

export function suspensionMarkOf({
  isSuspended,
  suspension,
}: Pick<CaseView, "isSuspended" | "suspension">): SuspensionMark | undefined {
  if (isSuspended) return "now";
  switch (suspension?.state) {
    case undefined:
      return undefined;
    case "open":
      return "proposed";
    case "declined":
      return "declined";
    default:
      return "was";
  }
}
