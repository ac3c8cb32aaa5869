import type { IdentitySet, List } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { ListRow } from "./listStore.ts";
import { SITE_ID, SITE_URL } from "./sites.ts";

const identitySet = z.custom<IdentitySet>((value) => typeof value === "object" && value !== null);

/** A list as Graph shows it, whole or as selected. */
export function listView(list: ListRow, select: readonly string[] | null): object {
  const etag = `"${list.id},${list.seq}"`;
  const whole = {
    "@odata.etag": etag,
    createdBy: identitySet.parse(JSON.parse(list.created_by)),
    createdDateTime: list.created_at,
    description: list.description,
    displayName: list.display_name,
    eTag: etag,
    id: list.id,
    lastModifiedDateTime: list.modified_at,
    list: { contentTypesEnabled: false, hidden: false, template: "genericList" },
    name: list.url_name,
    parentReference: { siteId: SITE_ID },
    webUrl: `${SITE_URL}/Lists/${encodeURIComponent(list.url_name)}`,
  } satisfies List & { "@odata.etag": string };
  if (select === null) return whole;
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => name === "@odata.etag" || select.includes(name)),
  );
}
