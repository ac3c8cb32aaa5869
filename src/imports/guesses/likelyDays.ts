import { parsePartialDate } from "#domain/time/day.ts";
import { readDate } from "./readDate.ts";

const YEARS = /(?<!\d)\d{4}(?!\d)/g;

/** What a text that is no clear date may mean: both readings of one that has two, or the only year that it names. */
export function likelyDays(text: string): readonly string[] {
  const reading = readDate(text);
  if (reading.kind === "ambiguous") return [reading.dayFirst, reading.monthFirst];
  if (reading.kind === "date") return [reading.value];
  const years = [...new Set(text.match(YEARS) ?? [])].flatMap(
    (year) => parsePartialDate(year) ?? [],
  );
  return years.length === 1 ? years : [];
}
