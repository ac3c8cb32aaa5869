import type { IdentitySet } from "@microsoft/microsoft-graph-types";
import type { Actor } from "#local/signIn.ts";

/** Who wrote, as Graph shows it: an application, or the person who edited the list in SharePoint. */
export function identityOf(actor: Actor): IdentitySet {
  if (actor.kind === "application")
    return {
      application: { id: actor.id, displayName: actor.name },
      user: { displayName: "SharePoint App" },
    };
  const { oid, name, mail } = actor.person;
  const user = { id: oid, displayName: name, email: mail };
  return { user };
}
