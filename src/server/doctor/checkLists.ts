import { faultsOf, type SiteFault } from "#sharepoint/inspectSite.ts";
import type { FaultText } from "#texts/de/admin.ts";
import type { Check } from "./checkContext.ts";
import { type Faults, fact, fault } from "./finding.ts";

/** Whether the four lists have every column, of the right type, indexed and unique as the register needs it. */
export const checkLists: Check = {
  name: "lists",
  async run({ lists }) {
    const all = await lists();
    const faults = all.flatMap(faultsOf);
    if (faults.length > 0) {
      return faults.map((one) => fault(one.kind, (texts) => siteFaultText(one, texts)));
    }
    const columns = all.reduce((sum, { definition }) => sum + definition.columns.length, 0);
    return [fact("listsFit", (texts) => texts.listsFit(all.length, columns))];
  },
};

export function siteFaultText(one: SiteFault, texts: Faults): FaultText {
  return one.kind === "listMissing"
    ? texts.listMissing(one.list)
    : texts[one.kind](one.list, one.column);
}
