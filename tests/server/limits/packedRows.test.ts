import { expect, test } from "vitest";
import { createPackedRows } from "#server/limits/packedRows.ts";

interface Row {
  readonly n: number;
}

test.each([0, 1, 99, 100, 101, 350])("%i rows come back in either order, and by place", (count) => {
  const rows = createPackedRows<Row>(JSON.parse);
  const all = Array.from({ length: count }, (_, n): Row => ({ n }));
  for (const row of all) rows.add(row);
  expect(rows.count()).toBe(count);
  for (const _ of ["once", "again"]) {
    expect([...rows.all()]).toEqual(all);
    expect([...rows.latestFirst()]).toEqual(all.toReversed());
  }
  const places = [count - 1, 0, 100, 3].filter((place) => place >= 0 && place < count);
  expect(rows.at(places)).toEqual(places.map((n) => ({ n })));
});

test("a place beyond the last row has none", () => {
  const rows = createPackedRows<Row>(JSON.parse);
  rows.add({ n: 0 });
  expect(rows.at([1, 250])).toEqual([]);
});
