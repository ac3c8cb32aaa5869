import type { Check } from "./checkContext.ts";
import { fact, fault, notChecked } from "./finding.ts";

const TOLERATED_SECONDS = 60;

/** This machine's clock against Graph's. */
export const checkClock: Check = {
  name: "clock",
  async run({ realNow, send, surroundings }) {
    const path = `/sites/${surroundings.siteId}?$select=id`;
    // Any answer tells the time, also a refusal.
    const { headers } = await send({ method: "GET", path, expected: [400, 401, 403, 404] });
    const theirs = Date.parse(headers.get("date") ?? "");
    if (Number.isNaN(theirs)) return [notChecked("clockUnknown", (texts) => texts.clockUnknown())];
    const seconds = Math.round((realNow() - theirs) / 1000);
    return Math.abs(seconds) > TOLERATED_SECONDS
      ? [fault("clockOff", (texts) => texts.clockOff(seconds))]
      : [fact("clockFits", (texts) => texts.clockFits(seconds))];
  },
};
