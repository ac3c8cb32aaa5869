import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";

/** Whether the granted scope includes delta, by which the register notices changes. */
export const checkDelta: Check = {
  name: "delta",
  async run({ lists, send }) {
    const there = (await lists()).flatMap(({ definition: { displayName }, there }) =>
      there === undefined ? [] : [{ displayName, path: there.path }],
    );
    const refused: string[] = [];
    for (const { displayName, path } of there) {
      const { status } = await send({
        method: "GET",
        path: `${path}/items/delta?token=latest`,
        expected: [403],
      });
      if (status === 403) refused.push(displayName);
    }
    if (refused.length === 0)
      return [fact("deltaWorks", (texts) => texts.deltaWorks(there.length))];
    return refused.map((list) => fault("deltaRefused", (texts) => texts.deltaRefused(list)));
  },
};
