import { expect, test } from "vitest";
import { fittingEntries } from "#register/entries/fittingEntries.ts";

const entry = (no: string, riskClass: string) => ({
  no,
  revision: 1,
  versionRevision: 1,
  values: { registerNo: no, title: `Anwendung ${no}`, riskClass },
  eTag: "",
  webUrl: null,
});

test("what a view shows, in the order of the numbers' value", async () => {
  const entries = [
    entry("KI-2026-10000", "minimal"),
    entry("KI-2026-0002", "high"),
    entry("KI-2026-9999", "minimal"),
  ];
  const numbers = async (filter: Parameters<typeof fittingEntries>[1]) =>
    (await fittingEntries(entries, filter)).map(({ no }) => no);
  expect(await numbers({})).toEqual(["KI-2026-0002", "KI-2026-9999", "KI-2026-10000"]);
  expect(await numbers({ riskClass: ["minimal"] })).toEqual(["KI-2026-9999", "KI-2026-10000"]);
  expect(await numbers({ search: "anwendung 0002" })).toEqual(["KI-2026-0002"]);
  expect(await numbers({ search: "nichts" })).toEqual([]);
});
