import { expect, test } from "vitest";
import { describeFilter } from "#exports/describeFilter.ts";

const units = new Map([["a-10", "Hauptamt"]]);

test("no filter is said to be everything", () => {
  expect(describeFilter({}, "de", units)).toBe("Alle Einträge");
  expect(describeFilter({ search: "  ", riskClass: [] }, "en", units)).toBe("All entries");
});

test("a filter is told in the words of the register", () => {
  const filter = {
    search: " Chat ",
    operationStatus: ["productive", "pilot"],
    riskClass: ["highRisk"],
    orgUnitId: ["a-10", "a-99"],
  };
  expect(describeFilter(filter, "de", units)).toBe(
    "Betriebsstatus: Im Einsatz, Pilotbetrieb · Risikoklasse: Hochrisiko · " +
      "Amt, Referat oder Eigenbetrieb: Hauptamt, a-99 · Suche: Chat",
  );
});
