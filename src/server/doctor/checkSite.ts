import { z } from "zod";
import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";

/** Whether the dedicated site is there and may be read. */
export const checkSite: Check = {
  name: "site",
  async run({ send, surroundings }) {
    const path = `/sites/${surroundings.siteId}`;
    const { body, status } = await send({ method: "GET", path, expected: [400, 403, 404] });
    if (status === 403) return [fault("siteRefused", (texts) => texts.siteRefused())];
    // A malformed id is as unknown as a wrong one.
    if (status >= 400) return [fault("siteUnknown", (texts) => texts.siteUnknown())];
    const { displayName } = z.object({ displayName: z.string().default("") }).parse(body);
    return [fact("siteRead", (texts) => texts.siteRead(displayName))];
  },
};
