import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluationDay, evaluationLoad } from "#domain/imports/evaluationLoad.ts";
import { personNameOf, personNamesIn } from "#domain/imports/personName.ts";
import { addDays, parseDay, weekday } from "#domain/time/day.ts";

const FRIDAY = parseDay("2026-11-27") ?? expect.fail();
const SATURDAY = parseDay("2026-11-28") ?? expect.fail();

describe("first evaluations of new entries", () => {
  test("begin on working days, so many a week", () => {
    const start = { from: SATURDAY, perWeek: 3 };
    const days = [0, 1, 2, 3, 4].map((at) => evaluationDay(at, start));
    expect(days).toEqual(["2026-11-30", "2026-12-01", "2026-12-03", "2026-12-07", "2026-12-08"]);
  });

  test("stand in the order of the file, never on a weekend, and no five working days have more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 13 }),
        (perWeek, count, shift) => {
          const start = { from: addDays(FRIDAY, shift), perWeek };
          const days = Array.from({ length: count }, (_, at) => evaluationDay(at, start));
          expect(days).toEqual(days.toSorted());
          expect(days.every((day) => day >= start.from && weekday(day) <= 5)).toBe(true);
          for (const [at, day] of days.entries()) {
            const sameAgain = days[at + perWeek];
            if (sameAgain !== undefined) expect(sameAgain).toBe(addDays(day, 7));
          }
        },
      ),
    );
  });

  test("who gets how much is told, and adds up", () => {
    const owners = ["a", "b", null, "a", "a"];
    expect(evaluationLoad(owners, { from: FRIDAY, perWeek: 2 })).toEqual({
      cases: 5,
      lastDay: "2026-12-11",
      persons: [
        { id: "a", entries: 3 },
        { id: "b", entries: 1 },
        { id: null, entries: 1 },
      ],
      weeks: [
        { from: "2026-11-23", cases: 1 },
        { from: "2026-11-30", cases: 2 },
        { from: "2026-12-07", cases: 2 },
      ],
    });
    expect(evaluationLoad([], { from: FRIDAY, perWeek: 2 })).toMatchObject({
      cases: 0,
      lastDay: null,
    });
  });
});

describe("names of persons, as a directory is searched", () => {
  test.each([
    ["Müller, A.", ["A"], "Müller", "Müller"],
    ["Müller, Anna", ["Anna"], "Müller", "Anna Müller"],
    ["Dr. Anna-Lena Müller (Amt 32)", ["Anna-Lena"], "Müller", "Anna-Lena Müller"],
    ["Fr. Weiß", [], "Weiß", "Weiß"],
    ["von der Heide, Karl", ["Karl"], "von der Heide", "Karl von der Heide"],
    ["Anna Müller <anna.mueller@stadt.example>", ["anna"], "mueller", "anna.mueller@stadt.example"],
  ])("%s", (text, given, family, search) => {
    expect(personNameOf(text)).toEqual({ given, family, search });
  });

  test.each(["", "  ", "32", "Dr.", ","])("%j is nobody", (text) => {
    expect(personNameOf(text)).toBeUndefined();
  });

  test("several in one cell are several", () => {
    const found = personNamesIn("Müller, A. / Weiß, B.; Anna Beispiel und Otto Muster");
    expect(found.map(({ family }) => family)).toEqual(["Müller", "Weiß", "Beispiel", "Muster"]);
  });
});
