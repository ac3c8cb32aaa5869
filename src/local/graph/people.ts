import type { User } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { asInDirectory } from "#local/directory.ts";
import {
  LOCAL_TENANT_ID,
  type LocalPerson,
  PEOPLE_OF_TENANT,
  personByHandle,
  personByOid,
} from "#local/people.ts";
import type { Store } from "#local/store.ts";
import type { Call, GraphWorld, Route } from "./call.ts";
import { badRequest, GraphFailure } from "./errors.ts";
import { pageOf } from "./paging.ts";

export const accountState = z.enum(["enabled", "disabled", "deleted"]);
export type AccountState = z.infer<typeof accountState>;

const DEFAULT_PROPERTIES = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];
const SEARCHABLE = { displayName: "name", mail: "mail", jobTitle: "jobTitle" } as const;
const FILTERABLE = {
  displayName: "name",
  mail: "mail",
  userPrincipalName: "mail",
  department: "department",
  surname: "surname",
  id: "oid",
} as const;

export const readUsers: Route = (call, { store }) => {
  const { search, filter } = call.query;
  if (search !== null && call.request.headers.get("consistencylevel") !== "eventual")
    throw new GraphFailure(
      400,
      "Request_UnsupportedQuery",
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const found = PEOPLE_OF_TENANT.map((one) => asInDirectory(store, one)).filter(
    (one) =>
      accountOf(store, one) !== "deleted" &&
      (search === null || matchesSearch(one, search)) &&
      (filter === null || matchesFilter(one, filter)),
  );
  const { values, link } = pageOf(call, found);
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#users`,
    ...(call.query.isCounted ? { "@odata.count": found.length } : {}),
    ...link,
    value: values.map((one) => userView(one, store, call.query.select)),
  });
};

/** `/users/{id}` and, for a person's own token, `/me`. */
export const readUser: Route = (call, world) =>
  userResponse(call, world.store, personOf(call, world));

export const readManager: Route = (call, world) => {
  const { store } = world;
  const { manager } = personOf(call, world);
  const found = manager === null ? undefined : personByHandle(manager);
  if (found === undefined || accountOf(store, found) === "deleted") throw notFound("manager");
  return userResponse(call, store, found);
};

export const accountKey = (person: LocalPerson) => `account/${person.oid}`;

const accountOf = (store: Store, person: LocalPerson): AccountState =>
  store.setting(accountKey(person), accountState) ?? "enabled";

/** The person that a path below `/users/{id}` or `/me` means. */
export function personOf(call: Call, { store }: GraphWorld): LocalPerson {
  const id = call.params.user ?? ownId(call);
  const wanted = id.toLowerCase();
  const found = personByOid(wanted) ?? PEOPLE_OF_TENANT.find((one) => one.mail === wanted);
  if (found?.tenantId !== LOCAL_TENANT_ID || accountOf(store, found) === "deleted")
    throw notFound(id);
  return found;
}

function ownId({ actor }: Call): string {
  if (actor.kind === "person") return actor.person.oid;
  throw new GraphFailure(
    400,
    "BadRequest",
    "/me request is only valid with delegated authentication flow.",
  );
}

const userResponse = (call: Call, store: Store, person: LocalPerson) =>
  Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#users/$entity`,
    ...userView(person, store, call.query.select),
  });

function userView(known: LocalPerson, store: Store, select: readonly string[] | null) {
  const person = asInDirectory(store, known);
  const user: User = {
    businessPhones: [],
    displayName: person.name,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: person.officeLocation,
    preferredLanguage: person.language === "de" ? "de-DE" : "en-GB",
    surname: person.surname,
    userPrincipalName: person.mail,
    id: person.oid,
    department: person.department,
    userType: person.isGuest ? "Guest" : "Member",
    accountEnabled: accountOf(store, person) === "enabled",
  };
  const wanted = select ?? DEFAULT_PROPERTIES;
  return Object.fromEntries(Object.entries(user).filter(([name]) => wanted.includes(name)));
}

/** `"displayName:wa" OR "mail:wa"`: each term is the beginning of a word. */
function matchesSearch(person: LocalPerson, search: string): boolean {
  const terms = [...search.matchAll(/"(\w+):([^"]*)"/g)];
  if (terms.length === 0) throw badRequest("Invalid $search clause.");
  return terms.some(([, property, text]) => {
    const key = Object.entries(SEARCHABLE).find(([name]) => name === property)?.[1];
    if (key === undefined) throw badRequest(`Property '${property}' cannot be searched.`);
    const words = person[key].toLowerCase().split(/[\s.@-]+/);
    const wanted = (text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function matchesFilter(person: LocalPerson, filter: string): boolean {
  const clauses = filter.split(/\s+or\s+/i);
  return clauses.some((clause) => {
    const equal = /^(\w+)\s+eq\s+'((?:[^']|'')*)'$/.exec(clause.trim());
    const starts = /^startswith\((\w+),\s*'((?:[^']|'')*)'\)$/i.exec(clause.trim());
    const [, property, literal] = equal ?? starts ?? [];
    const key = Object.entries(FILTERABLE).find(([name]) => name === property)?.[1];
    if (key === undefined || literal === undefined) throw badRequest("Invalid filter clause");
    const wanted = literal.replaceAll("''", "'").toLowerCase();
    const value = person[key].toLowerCase();
    return equal === null ? value.startsWith(wanted) : value === wanted;
  });
}

const notFound = (resource: string) =>
  new GraphFailure(
    404,
    "Request_ResourceNotFound",
    `Resource '${resource}' does not exist or one of its queried reference-property objects are not present.`,
  );
