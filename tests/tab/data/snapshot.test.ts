import { describe, expect, test } from "vitest";
import { GRID_FIELDS, SEARCH_WORDS } from "#contract/gridRow.ts";
import type { RegisterSnapshot } from "#contract/registerSnapshot.ts";
import { mergeSnapshot, parseStored } from "#tab/data/snapshot.ts";

function anAnswer(
  titles: Readonly<Record<string, string>>,
  rest: Partial<RegisterSnapshot> = {},
): RegisterSnapshot {
  return {
    cursor: "a.1",
    full: true,
    columns: [...GRID_FIELDS],
    rows: Object.entries(titles).map(([no, title]) =>
      GRID_FIELDS.map((field) => (field === "registerNo" ? no : field === "title" ? title : null)),
    ),
    tags: [],
    removed: [],
    ...rest,
  };
}

const titlesOf = (rows: ReturnType<typeof mergeSnapshot>["rows"]) =>
  Object.fromEntries(rows.map(({ no, values }) => [no, values.title]));

describe("the cached register", () => {
  const cached = mergeSnapshot(undefined, anAnswer({ "KI-2026-0001": "A", "KI-2026-0002": "B" }));

  test("a change replaces its row, a new entry joins, a removed one goes", () => {
    const next = mergeSnapshot(
      cached,
      anAnswer(
        { "KI-2026-0002": "B2", "KI-2026-0003": "C" },
        { full: false, cursor: "a.2", removed: ["KI-2026-0001"] },
      ),
    );
    expect(next.cursor).toBe("a.2");
    expect(titlesOf(next.rows)).toEqual({ "KI-2026-0002": "B2", "KI-2026-0003": "C" });
  });

  test("nothing new keeps the very same rows, so that nothing is sorted again", () => {
    const next = mergeSnapshot(cached, anAnswer({}, { full: false, cursor: "a.3" }));
    expect(next.rows).toBe(cached.rows);
    expect(next.cursor).toBe("a.3");
  });

  test("a full answer, as a foreign instance gives, replaces everything", () => {
    const next = mergeSnapshot(cached, anAnswer({ "KI-2026-0009": "Z" }, { cursor: "b.1" }));
    expect(titlesOf(next.rows)).toEqual({ "KI-2026-0009": "Z" });
  });

  test("columns are found by name: their order and unknown ones do not matter", () => {
    const answer = anAnswer(
      {},
      {
        columns: ["futureField", SEARCH_WORDS, "title", "registerNo"],
        rows: [["x", "lecos", "Zählung", "KI-2026-0001"]],
      },
    );
    const [row] = mergeSnapshot(undefined, answer).rows;
    expect(row?.values.title).toBe("Zählung");
    expect(row?.searchWords).toBe("lecos");
  });

  test("what is stored in the browser is read back unchanged, and anything else refused", () => {
    const person = { id: "p", name: "P" };
    const me = { person, roles: [], today: "2026-11-27", orgUnits: [], demo: false };
    const stored = { me, at: 1, ...cached };
    expect(parseStored(structuredClone(stored))).toEqual(stored);
    expect(parseStored({ roles: "", rows: [["old"]] })).toBeUndefined();
  });
});
