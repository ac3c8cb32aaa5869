import { TEXT_LIMITS } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day, Instant } from "#domain/time/day.ts";

/** A document that proves something about the application: a link into the city's SharePoint, no copy. */
export interface Evidence {
  /** Counted within the case, from 1. */
  readonly id: number;
  readonly title: string;
  readonly url: string;
  /** As the document calls it; empty where it says none. */
  readonly version: string;
  /** The day of the document. */
  readonly datedOn: Day;
  /** The evidence of the same case that took its place. */
  readonly replacedBy?: number;
  readonly by: Person;
  readonly at: Instant;
}

/** The evidence that counts: what another one has replaced stays to be seen. */
export function isInForce({ replacedBy }: Pick<Evidence, "replacedBy">): boolean {
  return replacedBy === undefined;
}

/**
 * The address of a document on the same SharePoint as the register: https, without user, password or port. Undefined for
 * any other. It is never fetched. `home` is where the entry itself lies.
 */
export function evidenceUrl(text: string, home: string | null): string | undefined {
  const [url, own] = [parsedUrl(text.trim()), parsedUrl(home ?? "")];
  if (url === undefined || own === undefined || url.hostname !== own.hostname) return undefined;
  const isPlain =
    url.protocol === "https:" && url.port === "" && url.username + url.password === "";
  return isPlain && url.href.length <= TEXT_LIMITS.evidenceUrl ? url.href : undefined;
}

/** What a document is called where nobody has given it a name: as its file. */
export function fileNameIn(url: string): string {
  const last =
    parsedUrl(url)
      ?.pathname.split("/")
      .findLast((part) => part !== "") ?? "";
  return decoded(last).slice(0, TEXT_LIMITS.evidenceTitle);
}

function parsedUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

/** What is no valid escape stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
