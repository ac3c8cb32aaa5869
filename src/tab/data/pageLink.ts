import { queryOptions } from "@tanstack/react-query";
import { PAGE_LINK_PATH, pageLinkSchema } from "#contract/pageLink.ts";
import type { Data } from "./data.ts";

/** A link that opens a page of the tab in Teams; the page is what follows `#/` in its address. */
export const pageLinkQuery = ({ api }: Data, page: string) =>
  queryOptions({
    queryKey: ["pageLink", page],
    queryFn: () => api.get(`${PAGE_LINK_PATH}?page=${encodeURIComponent(page)}`, pageLinkSchema),
    staleTime: Number.POSITIVE_INFINITY,
  });
