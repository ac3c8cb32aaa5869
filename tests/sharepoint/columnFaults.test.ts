import { describe, expect, test } from "vitest";
import { z } from "zod";
import { columnFaults } from "#sharepoint/columnFaults.ts";
import type { Column } from "#sharepoint/columns.ts";
import { inspectSite } from "#sharepoint/inspectSite.ts";
import { plannedSteps, provisionLists, repairSite } from "#sharepoint/provision.ts";
import type { SiteColumn } from "#sharepoint/siteColumns.ts";
import { faultsOf, stopsWriting } from "#sharepoint/siteFaults.ts";
import { type GraphWorld, startGraphWorld } from "./graphWorld.ts";

const LINE: Column = { name: "Vendor", displayName: "Anbieter", kind: "text" };
const NOTE: Column = { name: "Purpose", displayName: "Zweck", kind: "note" };
const NUMBER: Column = { name: "Revision", displayName: "Nummer", kind: "number" };
const YES_NO: Column = { name: "Live", displayName: "Live", kind: "boolean" };

const line = (more: Partial<SiteColumn> = {}): SiteColumn => ({
  id: "1",
  name: "Vendor",
  text: {},
  ...more,
});
const note = (text: SiteColumn["text"] = {}): SiteColumn => ({
  id: "1",
  name: "Purpose",
  text: { allowMultipleLines: true, ...text },
});

test.each<[string, Column, SiteColumn | undefined, readonly string[]]>([
  ["as the register made it", LINE, line(), []],
  ["as SharePoint shows it", LINE, line({ text: { maxLength: 255, textType: "plain" } }), []],
  ["missing", LINE, undefined, ["columnMissing"]],
  ["several lines instead of one", LINE, note(), ["wrongType"]],
  ["calculated", LINE, line({ text: null, calculated: {} }), ["calculated"]],
  ["read-only", LINE, line({ readOnly: true }), ["readOnly"]],
  ["required", LINE, line({ required: true }), ["required"]],
  [
    "the title, which SharePoint makes required",
    { ...LINE, name: "Title" },
    line({ required: true }),
    [],
  ],
  ["shorter", LINE, line({ text: { maxLength: 50 } }), ["shortened"]],
  ["unique", LINE, line({ indexed: true, enforceUniqueValues: true }), ["tooUnique"]],
  ["with a default", LINE, line({ defaultValue: { value: "Microsoft" } }), ["hasDefault"]],
  [
    "with a default that is computed",
    LINE,
    line({ defaultValue: { formula: "=[Today]" } }),
    ["hasDefault"],
  ],
  ["with an empty default", LINE, line({ defaultValue: { value: "" } }), []],
  ["with a validation", LINE, line({ validation: { formula: "=LEN([Vendor])>3" } }), ["validated"]],
  ["rich text", NOTE, note({ textType: "richText" }), ["richText"]],
  ["appending", NOTE, note({ appendChangesToExistingText: true }), ["appendsText"]],
  [
    "both",
    NOTE,
    note({ textType: "richText", appendChangesToExistingText: true }),
    ["appendsText", "richText"],
  ],
  [
    "a number of SharePoint's whole range",
    NUMBER,
    {
      id: "1",
      name: "Revision",
      number: { minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
    },
    [],
  ],
  [
    "a number within limits",
    NUMBER,
    { id: "1", name: "Revision", number: { maximum: 100 } },
    ["bounded"],
  ],
  [
    "yes or no, no by itself",
    YES_NO,
    { id: "1", name: "Live", boolean: {}, defaultValue: { value: "0" } },
    [],
  ],
  [
    "yes or no, yes by itself",
    YES_NO,
    { id: "1", name: "Live", boolean: {}, defaultValue: { value: "1" } },
    ["hasDefault"],
  ],
])("a column %s", (_what, wanted, found, kinds) => {
  expect(columnFaults(wanted, found)).toEqual(kinds);
});

async function setColumn(world: GraphWorld, path: string, name: string, settings: object) {
  const columns = z
    .object({ value: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse((await world.graph("GET", `${path}/columns`)).body).value;
  const id = columns.find((column) => column.name === name)?.id;
  const changed = await world.graph("PATCH", `${path}/columns/${id}`, settings);
  expect(changed).toMatchObject({ status: 200 });
}

describe("a setting that people change is named, and mended where it can be", () => {
  test.each<[string, string, object, { readonly stops: boolean; readonly mended: boolean }]>([
    ["richText", "Purpose", { text: { textType: "richText" } }, { stops: false, mended: true }],
    [
      "appendsText",
      "Purpose",
      { text: { appendChangesToExistingText: true } },
      { stops: true, mended: true },
    ],
    ["readOnly", "Purpose", { readOnly: true }, { stops: true, mended: true }],
    ["required", "Vendor", { required: true }, { stops: false, mended: true }],
    ["shortened", "Vendor", { text: { maxLength: 20 } }, { stops: false, mended: true }],
    [
      "tooUnique",
      "Vendor",
      { indexed: true, enforceUniqueValues: true },
      { stops: false, mended: true },
    ],
    [
      "hasDefault",
      "Vendor",
      { defaultValue: { value: "Microsoft" } },
      { stops: false, mended: false },
    ],
    ["bounded", "Revision", { number: { maximum: 10 } }, { stops: false, mended: false }],
  ])("%s", async (kind, column, settings, { mended, stops }) => {
    await using world = await startGraphWorld();
    const { entries } = await provisionLists(world.send, "root", () => {});
    await setColumn(world, entries, column, settings);
    const fault = { kind, list: "KI-Register", column };
    const site = await inspectSite(world.send, "root");
    const found = Object.values(site).flatMap(faultsOf);
    expect(found).toEqual([fault]);
    expect(found.map(stopsWriting)).toEqual([stops]);
    const outcome = mended ? "done" : "byHand";
    expect(await plannedSteps(world.send, "root", "unusedSite")).toEqual([{ fault, outcome }]);
    const steps: unknown[] = [];
    const log = (step: unknown) => steps.push(step);
    await repairSite(world.send, "root", { extent: "whatIsMissing", log });
    await repairSite(world.send, "root", { extent: "unusedSite", log });
    expect(steps).toEqual([
      { fault, outcome: "byHand" },
      { fault, outcome },
    ]);
    const after = Object.values(await inspectSite(world.send, "root")).flatMap(faultsOf);
    expect(after).toEqual(mended ? [] : [fault]);
  });

  test("a column that people call otherwise is none", async () => {
    await using world = await startGraphWorld();
    const { entries } = await provisionLists(world.send, "root", () => {});
    await setColumn(world, entries, "Purpose", { displayName: "Wozu?" });
    expect(Object.values(await inspectSite(world.send, "root")).flatMap(faultsOf)).toEqual([]);
  });
});
