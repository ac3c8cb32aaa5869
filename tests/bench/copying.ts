import { openBenchCity } from "./benchCity.ts";
import { type Figure, percentile } from "./report.ts";

const QUESTIONS = 2_000;
const REMINDERS = 3;
/** Then a round looks at everything again. */
const BETWEEN_LOOKS_MS = 6 * 60_000;
const FIRST_ROUNDS = 5;
const TRIES = 15;
/** What else a round looks at is the same; a copy looks at the others of its question. */
const LIMIT = 3;

/** A round that looks at everything, with one copy of each question in both chats and with four: nothing is stale. */
export async function copyFigures(): Promise<readonly Figure[]> {
  const few = await roundMs(0);
  const many = await roundMs(REMINDERS);
  const copies = QUESTIONS * 2 * REMINDERS;
  return [
    { name: "a round with 4,000 copies of 2,000 questions", value: few, unit: "ms" },
    { name: "  with 16,000, of which 4,000 ask", value: many, unit: "ms" },
    { name: "  as a ratio", value: many / few, unit: "×", limit: LIMIT },
    { name: "  for each copy more", value: ((many - few) / copies) * 1_000, unit: "µs" },
  ];
}

/** The median of some rounds, of this thread's own processor time: others use the machine too. */
async function roundMs(reminders: number): Promise<number> {
  using city = await openBenchCity(QUESTIONS, {
    grown: { events: 1, running: QUESTIONS, reminders },
  });
  let ahead = 0;
  const register = city.register({ realNow: () => Date.now() + ahead });
  await register.start();
  const times: number[] = [];
  for (let round = 0; round < FIRST_ROUNDS + TRIES; round++) {
    ahead += BETWEEN_LOOKS_MS;
    const before = process.threadCpuUsage();
    register.wake();
    await register.roundEnded();
    const { system, user } = process.threadCpuUsage(before);
    if (round >= FIRST_ROUNDS) times.push((system + user) / 1_000);
  }
  await register.stop();
  return percentile(times, 50);
}
