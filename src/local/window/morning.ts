const NINE = 9;
const HOURS = 24;

const berlinHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  hourCycle: "h23",
});

/** How many whole hours lead to nine o'clock of the next day, German time: reminders go out in working hours. */
export function hoursUntilMorning(now: Date): number {
  const hour = Number(berlinHour.format(now));
  return hour < NINE ? NINE - hour : HOURS - hour + NINE;
}
