import { changingFigures } from "./changing.ts";
import { loadingFigures } from "./loading.ts";
import { printFigures } from "./report.ts";
import { throttlingFigures } from "./throttling.ts";

/** `npm run bench`: figures of the store in one run, as ratios where time is concerned; fails when a limit is broken. */
const results = [
  printFigures("10,000 entries", await loadingFigures(10_000)),
  printFigures("50,000 entries", await loadingFigures(50_000)),
  printFigures("Changes", await changingFigures()),
  printFigures("20 % 429, 5 % 503, 200 ms latency", await throttlingFigures()),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
