import { z } from "zod";
import type { GraphRequest } from "#sharepoint/graph.ts";
import { readBody } from "#sharepoint/readAnswer.ts";
import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";

const siteSchema = z.object({ displayName: z.string().default("") });

/** Whether the dedicated site is there and may be read. */
export const checkSite: Check = {
  name: "site",
  async run({ send, surroundings }) {
    const path = `/sites/${surroundings.siteId}`;
    const request: GraphRequest = { method: "GET", path, expected: [400, 403, 404] };
    const answer = await send(request);
    const { status } = answer;
    if (status === 403) return [fault("siteRefused", (texts) => texts.siteRefused())];
    // A malformed id is as unknown as a wrong one.
    if (status >= 400) return [fault("siteUnknown", (texts) => texts.siteUnknown())];
    const { displayName } = readBody(siteSchema, request, answer);
    return [fact("siteRead", (texts) => texts.siteRead(displayName))];
  },
};
