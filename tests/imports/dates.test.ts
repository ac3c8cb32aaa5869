import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlankMark } from "#imports/guesses/blankMarks.ts";
import { likelyDays } from "#imports/guesses/likelyDays.ts";
import { orderOfDates, readDate } from "#imports/guesses/readDate.ts";
import { serialDate } from "#imports/guesses/serialDate.ts";

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  "2024-03-05": [
    "2024-03-05",
    "2024/03/05",
    "2024.03.05",
    "2024-3-5",
    "20240305",
    "2024-03-05T10:20:30Z",
    "2024-03-05T10:20:30.123+01:00",
    "2024-03-05 10:20",
    "05.03.2024",
    "5.3.2024",
    "5. 3. 2024",
    "5.3.24",
    "05.03.'24",
    " 05.03.2024 ",
    "05.03.2024 14:30 Uhr",
    "05.03.2024, 14:30",
    "Di, 05.03.2024",
    "Dienstag, 5. März 2024",
    "den 5. März 2024",
    "5. März 2024",
    "5.März 2024",
    "5. Mrz. 2024",
    "05-Mär-2024",
    "5 March 2024",
    "5th March 2024",
    "5th of March, 2024",
    "March 5, 2024",
    "March 5th, 2024",
    "Mar 5 2024",
    "Mar. 5, 2024",
    "Tuesday, March 5, 2024",
    "5-Mar-24",
    "05-Mar-2024",
    "2024 March 5",
    "2024-Mar-05",
    "5 maart 2024",
    "dinsdag 5 maart 2024",
    "5 mrt 2024",
    "5 mrt. '24",
    "2024年3月5日",
  ],
  "2024-10-31": [
    "31/10/2024",
    "10/31/2024",
    "31-10-2024",
    "10-31-24",
    "31. Okt 2024",
    "10/31/24 3:05 PM",
  ],
  "2024-12-12": ["12/12/2024", "12-12-24"],
  "2024-03": [
    "2024-03",
    "2024/3",
    "03/2024",
    "3.2024",
    "03-2024",
    "März 2024",
    "Mrz. 2024",
    "March 2024",
    "maart 2024",
    "2024 March",
    "Mar-24",
    "Mar '24",
  ],
  "2023": ["2023", " 2023 "],
};

test.each(Object.entries(WRITTEN).flatMap(([value, texts]) => texts.map((text) => [text, value])))(
  "%j is %s",
  (text, value) => {
    expect(readDate(text)).toEqual({ kind: "date", value });
  },
);

test.each([
  "seit Sommer 2023",
  "Sommer 2023",
  "Q1 2024",
  "ca. 2023",
  "2023-2024",
  "2023/2024",
  "Mar 24",
  "24-Mar",
  "31.02.2024",
  "30/30/2024",
  "13/2024",
  "2024-13",
  "1.5",
  "12.50",
  "1234",
  "45000",
  "0012",
  "12345678",
  "10.1.2.3",
  "v2.3.2024.1",
  "3 Tage 2024",
  "k. A.",
  "",
])("%j is no date", (text) => {
  expect(readDate(text)).toEqual({ kind: "none" });
});

test.each(["03/04/2024", "3/4/24", "03-04-2024"])("%s can be meant in two ways", (text) => {
  expect(readDate(text)).toEqual({
    kind: "ambiguous",
    dayFirst: "2024-04-03",
    monthFirst: "2024-03-04",
  });
  expect(readDate(text, "dayFirst")).toEqual({ kind: "date", value: "2024-04-03" });
  expect(readDate(text, "monthFirst")).toEqual({ kind: "date", value: "2024-03-04" });
});

test("other dates of a column show how they are meant, unless they differ", () => {
  expect(orderOfDates(["03/04/2024", "31/12/2024", "2024-01-01"])).toBe("dayFirst");
  expect(orderOfDates(["03/04/2024", "12/31/2024"])).toBe("monthFirst");
  expect(orderOfDates(["31/12/2024", "12/31/2024"])).toBeUndefined();
  expect(orderOfDates(["03/04/2024"])).toBeUndefined();
});

test.each([
  ["1", 1900, "1900-01-01"],
  ["59", 1900, "1900-02-28"],
  ["60", 1900, undefined],
  ["61", 1900, "1900-03-01"],
  ["45356", 1900, "2024-03-05"],
  ["45356.75", 1900, "2024-03-05"],
  ["43894", 1904, "2024-03-05"],
  ["2958465", 1900, "9999-12-31"],
  ["2957003", 1904, "9999-12-31"],
  ["2958466", 1900, undefined],
  ["0.5", 1900, undefined],
  ["-3", 1900, undefined],
  ["", 1900, undefined],
  ["x", 1904, undefined],
] as const)("the serial %s of %i is %s", (text, epoch, day) => {
  expect(serialDate(text, epoch)).toBe(day);
});

test("a day that is read from any text is one of the calendar", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d./ -]{1,12}$/), (text) => {
      const reading = readDate(text);
      const value = reading.kind === "date" ? reading.value : "2024";
      expect(value).toMatch(/^(19|[2-9]\d)\d{2}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?$/);
    }),
  );
});

test.each([
  "k. A.",
  "K.A.",
  "k.A",
  "-",
  "–",
  "—",
  "n/a",
  "N/A",
  "(n/a)",
  "unbekannt",
  "Unbekannt.",
  "entfällt",
  "n.v.t.",
  "#NV",
  "???",
  "Keine Angabe",
  " tbd ",
])("%j says that it says nothing", (text) => {
  expect(isBlankMark(text)).toBe(true);
});

test.each(["0", "nein", "no", "kA-Tool", "Nathan", "", "keine Bedenken", "x-ray"])(
  "%j says something",
  (text) => {
    expect(isBlankMark(text)).toBe(false);
  },
);

test.each([
  ["03/04/2024", ["2024-04-03", "2024-03-04"]],
  ["seit Sommer 2023", ["2023"]],
  ["2019 oder 2020", []],
  ["Aktenzeichen 12023", []],
  ["demnächst", []],
])("%s may mean %j", (text, days) => {
  expect(likelyDays(text)).toEqual(days);
});
