import type { CasePart } from "#domain/cases/visibility.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Instant } from "#domain/time/day.ts";

/** Shows a part of a case to whoever may see it. */
export type Show = <Shown, Hidden>(
  part: CasePart,
  shown: () => Shown,
  hidden: Hidden,
) => Shown | Hidden;

/** To the second, or the day alone. */
export function momentView(at: Instant, show: Show): string {
  return show("moments", () => at, dayOfInstant(at));
}
