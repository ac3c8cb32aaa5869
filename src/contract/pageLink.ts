import { z } from "zod";

export const PAGE_LINK_PATH = "/link";

/** GET /api/link?page=…: a link that opens this page of the tab in Teams, for passing on. */
export const pageLinkSchema = z.object({ url: z.string() });
export type PageLink = z.infer<typeof pageLinkSchema>;
