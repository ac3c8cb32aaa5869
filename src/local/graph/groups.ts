import type { Group } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { type LocalPerson, PEOPLE_OF_TENANT } from "#local/people.ts";
import { bodyOf, type Call, type GraphWorld, type Route } from "./call.ts";
import { pageOf } from "./paging.ts";
import { personOf } from "./people.ts";

interface LocalGroup {
  readonly id: string;
  readonly name: string;
  readonly isMember: (person: LocalPerson) => boolean;
  /** The group that this one is a member of. */
  readonly parent?: string;
}

const EVERYBODY = "0f1e2d3c-4b5a-4697-8877-66554433a201";

/** Two groups are enough to tell direct from transitive membership. */
const GROUPS: readonly LocalGroup[] = [
  { id: EVERYBODY, name: "Stadtverwaltung", isMember: (one) => one.roles.length === 0 },
  {
    id: "1a2b3c4d-5e6f-4071-8293-a4b5c6d7e802",
    name: "Besondere Aufgaben im KI-Register",
    isMember: (one) => one.roles.length > 0,
    parent: EVERYBODY,
  },
];

export const readMemberOf: Route = (call, world) =>
  groupsResponse(call, directGroups(personOf(call, world)), true);

/** The same, cast to groups: members without their type. */
export const readMemberGroups: Route = (call, world) =>
  groupsResponse(call, directGroups(personOf(call, world)), false);

export const readTransitiveMemberOf: Route = (call, world) =>
  groupsResponse(call, allGroups(personOf(call, world)), true);

const groupsToCheck = z.strictObject({ groupIds: z.array(z.string()).min(1).max(20) });

/** Which of the given groups somebody belongs to, directly or not. */
export const checkMemberGroups: Route = async (call, world: GraphWorld) => {
  const { groupIds } = await bodyOf(call, groupsToCheck);
  const ids = new Set(allGroups(personOf(call, world)).map((group) => group.id));
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#Collection(Edm.String)`,
    value: groupIds.filter((id) => ids.has(id.toLowerCase())),
  });
};

const directGroups = (person: LocalPerson) => GROUPS.filter((group) => group.isMember(person));

function allGroups(person: LocalPerson): LocalGroup[] {
  const direct = directGroups(person);
  return GROUPS.filter(
    (group) => direct.includes(group) || direct.some((one) => one.parent === group.id),
  );
}

function groupsResponse(call: Call, groups: readonly LocalGroup[], isTyped: boolean): Response {
  const { values, link } = pageOf(call, groups);
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#${isTyped ? "directoryObjects" : "groups"}`,
    ...(call.query.isCounted ? { "@odata.count": groups.length } : {}),
    ...link,
    value: values.map((group) => ({
      ...(isTyped ? { "@odata.type": "#microsoft.graph.group" } : {}),
      ...groupView(group),
    })),
  });
}

const groupView = (group: LocalGroup): Group => ({
  id: group.id,
  displayName: group.name,
  description: `${PEOPLE_OF_TENANT.filter(group.isMember).length} Mitglieder`,
  groupTypes: [],
  mail: null,
  mailEnabled: false,
  securityEnabled: true,
});
