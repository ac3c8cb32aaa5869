import { expect, test } from "vitest";
import { describeFilter } from "#exports/describeFilter.ts";

const units = [{ id: "a-10", name: "Hauptamt", department: "" }];

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
      "Amt, Referat oder Eigenbetrieb: Hauptamt, Amt, das es nicht mehr gibt · Suche: Chat",
  );
});
