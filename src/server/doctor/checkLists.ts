import { faultsOf, type SiteFault } from "#sharepoint/siteFaults.ts";
import type { FaultText } from "#texts/de/admin.ts";
import type { Check } from "./checkContext.ts";
import { type Faults, type Finding, fact, fault } from "./finding.ts";

/** Whether the four lists are there with every column, set as the register needs it. */
export const checkLists: Check = {
  name: "lists",
  async run({ lists }) {
    const all = await lists();
    const renamed = all.flatMap(({ definition: { displayName }, there }): Finding[] =>
      there === undefined || there.displayName === displayName
        ? []
        : [fact("listRenamed", (texts) => texts.listRenamed(displayName, there.displayName))],
    );
    const faults = all.flatMap(faultsOf);
    if (faults.length > 0) {
      return [
        ...renamed,
        ...faults.map((one) => fault(one.kind, (texts) => siteFaultText(one, texts))),
      ];
    }
    const columns = all.reduce((sum, { definition }) => sum + definition.columns.length, 0);
    return [...renamed, fact("listsFit", (texts) => texts.listsFit(all.length, columns))];
  },
};

export function siteFaultText(one: SiteFault, texts: Faults): FaultText {
  switch (one.kind) {
    case "listMissing":
    case "listGone":
      return texts[one.kind](one.list);
    case "listAmbiguous":
    case "listTwice":
      return texts[one.kind](one.list, one.names);
    default:
      return texts[one.kind](one.list, one.column);
  }
}
