import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";

/** Whether the city has a secret of its own by which answers are drawn for a check. */
export const checkSample: Check = {
  name: "sample",
  run: async ({ surroundings }) => [
    surroundings.sampleSecret === undefined
      ? fault("sampleSecretMissing", (texts) => texts.sampleSecretMissing())
      : fact("sampleDrawn", (texts) => texts.sampleDrawn()),
  ],
};
