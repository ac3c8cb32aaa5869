import type { ContentType, ContentTypeInfo } from "@microsoft/microsoft-graph-types";
import { param, type Route } from "./call.ts";
import { listById } from "./listStore.ts";
import { SITE_ID } from "./sites.ts";

/** The one content type of a generic list. */
export const ITEM_CONTENT_TYPE = { id: "0x0100", name: "Item" } satisfies ContentTypeInfo;

export const readContentTypes: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  const item: ContentType = {
    ...ITEM_CONTENT_TYPE,
    description: "Create a new list item.",
    group: "List Content Types",
    hidden: false,
    isBuiltIn: true,
    parentId: "0x01",
    readOnly: false,
    sealed: false,
  };
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists('${list.id}')/contentTypes`,
    value: [item],
  });
};
