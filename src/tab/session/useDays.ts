import {
  dayWithDistance,
  onDay,
  relativeDay,
  relativeMoment,
  sinceDay,
} from "#texts/relativeDay.ts";
import { useFirstSession } from "./session.tsx";

/** Days as this reader reads them today: how far away, with the day beside it. */
export function useDays() {
  const { language, today } = useFirstSession();
  return {
    /** in 3 Tagen (10.12.2026) */
    relative: (day: string) => relativeDay(day, today, language),
    /** in 3 Tagen (10.12.2026), am 10.12.2027 */
    on: (day: string) => onDay(day, today, language),
    /** seit 7 Tagen (20.11.2026) */
    since: (day: string) => sinceDay(day, today, language),
    /** 10.12.2026 (in 3 Tagen) */
    beside: (day: string) => dayWithDistance(day, today, language),
    /** gestern (26.11.2026, 15:04) */
    moment: (moment: string) => relativeMoment(moment, today, language),
  };
}
