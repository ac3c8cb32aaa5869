import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";

/** Whether people can be looked up: owners are chosen and reached through the directory. */
export const checkPeople: Check = {
  name: "people",
  async run({ send }) {
    const path = "/users?$top=1&$select=id";
    const { status } = await send({ method: "GET", path, expected: [403] });
    return status === 403
      ? [fault("peopleRefused", (texts) => texts.peopleRefused())]
      : [fact("peopleFound", (texts) => texts.peopleFound())];
  },
};
