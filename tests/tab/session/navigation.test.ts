import { describe, expect, test } from "vitest";
import {
  DEFAULT_SORT,
  hashToPlace,
  type Place,
  placeToHash,
  REGISTER_PLACE,
} from "#tab/session/navigation.ts";

const places: readonly Place[] = [
  REGISTER_PLACE,
  {
    page: "register",
    filter: {
      search: "Straße & Zählung = 100 %",
      riskClass: ["highRisk", "limited"],
      orgUnitId: ["amt-51", "amt/66"],
    },
    sort: { column: "riskClass", descending: true },
  },
  { page: "entry", no: "KI-2026-0001" },
  { page: "report" },
  { page: "tasks" },
  { page: "audit" },
  { page: "cases", caseKey: null, filter: {} },
  { page: "cases", caseKey: null, filter: { show: "overdue", handler: "me", closedToo: true } },
  { page: "cases", caseKey: "ki-2026-0001~v4?#%", filter: { handler: "nobody" } },
];

describe("places in the URL", () => {
  test.each(places)("$page survives the way through the hash", (place) => {
    expect(hashToPlace(placeToHash(place))).toEqual(place);
  });

  test.each([
    ["entry/KI-2026-0042", { page: "entry", no: "KI-2026-0042" }],
    ["ki-2026-0042", { page: "entry", no: "KI-2026-0042" }],
    ["tasks", { page: "tasks" }],
    ["case/abc", { page: "cases", caseKey: "abc", filter: {} }],
  ])("a deep link's subPageId %s leads to its page", (subPageId, place) => {
    expect(hashToPlace(subPageId)).toEqual(place);
  });

  test.each(["", "#", "#/", "#/nirgendwo", "entry/", "entry/%E0%A4%A", "'; drop"])(
    "%j leads to the register instead of an error",
    (hash) => {
      expect(hashToPlace(hash)).toEqual(REGISTER_PLACE);
    },
  );

  test("an unknown kind of case or handler narrows nothing", () => {
    expect(hashToPlace("#/cases?show=secret&handler=boss&closed=yes")).toEqual({
      page: "cases",
      caseKey: null,
      filter: {},
    });
  });

  test("an unknown sort column or a repeated filter value does no harm", () => {
    expect(hashToPlace("#/register?sort=-salary&riskClass=limited&riskClass=limited")).toEqual({
      page: "register",
      filter: { riskClass: ["limited"] },
      sort: DEFAULT_SORT,
    });
  });
});
