import type { CaseView } from "#contract/case.ts";
import { mayDo } from "#domain/cases/rights.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { audienceOf, messageKindOf } from "#domain/messages/messageId.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Delivery } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";

/** What became of a message of a case, for coordination and audit. */
export function deliveryView(
  delivery: Delivery,
  found: CaseInEntry,
  viewer: Viewer,
  reads: Pick<RegisterReads, "contactRole" | "isDue">,
): CaseView["deliveries"][number] {
  const { person, reason, state, messageId } = delivery;
  return {
    key: delivery.key,
    personId: person.id,
    name: person.name,
    role: roleOf(delivery, found, reads),
    step: messageKindOf(messageId),
    state: state === "claimed" ? "sending" : state,
    reason,
    resendable:
      state === "failed" && mayDo("coordinate", { ...found, viewer }) && reads.isDue(delivery),
  };
}

/** In which role somebody was written to. */
function roleOf(
  { person, messageId }: Delivery,
  { entry }: CaseInEntry,
  reads: Pick<RegisterReads, "contactRole">,
): ActorRole {
  const relation = relationTo(entry, person.id);
  const contact = reads.contactRole(person.id);
  switch (audienceOf(messageId)) {
    case "responsible":
      return relation ?? "coordinator";
    case "reviewer":
      return "reviewer";
    case "person":
      return relation ?? "employee";
    case "headOfOffice":
      return "headOfOffice";
    case "concerned":
      if (relation !== undefined) return relation;
      if (entry.values.headOfOfficeId === person.id) return "headOfOffice";
      return contact === undefined || contact === "coordination" ? "coordinator" : "reviewer";
  }
}
