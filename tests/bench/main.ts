import { answeringFigures } from "./answering.ts";
import { blockFigures } from "./blocking.ts";
import { changingFigures } from "./changing.ts";
import { chatQuarterFigures } from "./chatQuarter.ts";
import { classifyFigures } from "./classifying.ts";
import { copyFigures } from "./copying.ts";
import { exportFigures } from "./exporting.ts";
import { exportingBesideFigures } from "./exportingBeside.ts";
import { floodFigures } from "./flooding.ts";
import { growthFigures } from "./growing.ts";
import { importFigures } from "./importing.ts";
import { importJourneyFigures } from "./importJourney.ts";
import { importPreviewFigures } from "./importPreview.ts";
import { importRunFigures } from "./importRun.ts";
import { invokeFigures } from "./invoking.ts";
import { journeyFigures } from "./journeys.ts";
import { loadingFigures } from "./loading.ts";
import { notificationFigures } from "./notifying.ts";
import { outageFigures } from "./outage.ts";
import { memoryFigures } from "./remembering.ts";
import { printFigures } from "./report.ts";
import { reportingFigures } from "./reporting.ts";
import { searchFigures } from "./searching.ts";
import { soakFigures } from "./soaking.ts";
import { bundleFigures } from "./tab/bundle.ts";
import { deskFigures } from "./tab/desk.ts";
import { gridFigures } from "./tab/grid.ts";
import { openingFigures } from "./tab/opening.ts";
import { throttlingFigures } from "./throttling.ts";
import { versioningFigures } from "./versioning.ts";

const PARTS = {
  "load-10000": ["10,000 entries", () => loadingFigures(10_000)],
  "load-50000": ["50,000 entries", () => loadingFigures(50_000)],
  "memory-10000": ["Memory of 10,000 fully filled entries", () => memoryFigures(10_000)],
  "memory-50000": ["Memory of 50,000 fully filled entries", () => memoryFigures(50_000)],
  "blocks-50000": ["The event loop with 50,000 entries", () => blockFigures(50_000)],
  "answers-1000": ["Answers about 1,000 entries", () => answeringFigures(1_000)],
  "answers-50000": ["Answers about 50,000 entries", () => answeringFigures(50_000)],
  "search-1000": ["Searching 1,000 entries", async () => searchFigures(1_000)],
  "search-50000": ["Searching 50,000 entries", async () => searchFigures(50_000)],
  classify: ["Classifying 50,000 stored answers", async () => classifyFigures(50_000)],
  journeys: [
    "Six journeys through the classification, and one from a list to entries",
    async () => [...journeyFigures(), ...(await importJourneyFigures())],
  ],
  exports: ["Exports beside plain concatenation", exportFigures],
  "exports-beside": ["A card is pressed while lists are exported", exportingBesideFigures],
  "import-read": ["Reading what a city already has", async () => importFigures()],
  "figures-10000": ["The committee report of 10,000 applications", () => reportingFigures(10_000)],
  "figures-100000": [
    "The committee report of 100,000 applications and 1,000,000 events",
    () => reportingFigures(100_000),
  ],
  "import-preview": ["What an import would do", async () => importPreviewFigures()],
  "import-run": ["Importing 10,000 rows", importRunFigures],
  floods: ["One person's floods while 20 others ask", floodFigures],
  growth: ["What has grown beside what is small", growthFigures],
  changes: ["Changes", changingFigures],
  chat: ["An owner's chat in a quarter", chatQuarterFigures],
  copies: ["A round with many copies of questions", copyFigures],
  invoke: ["50 people press a button at once", invokeFigures],
  notification: ["A version changed in SharePoint", notificationFigures],
  "versions-1000": ["1,000 versions changed at once", versioningFigures],
  throttling: ["20 % 429, 5 % 503, 200 ms latency", throttlingFigures],
  bundle: ["What the first view of the tab loads", bundleFigures],
  tab: ["Opening the tab: 1,000 entries, CPU 4×, 10 Mbit/s, 40 ms", () => openingFigures(1_000)],
  grid: ["The grid of 50,000 entries", () => gridFigures(50_000)],
  "desk-5000": ["The desk with 5,000 running cases", () => deskFigures(5_000)],
  soak: ["Steady mild work", soakFigures],
  outage: ["Graph goes away and comes back", outageFigures],
} as const;

/** Only run when named: many minutes each, or `SOAK_SECONDS`. */
const LONG: readonly string[] = ["soak", "figures-100000"];

/**
 * `npm run bench [-- <part>…]`: figures of the store in one run, as ratios where time is concerned; fails when a limit
 * is broken.
 */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(", ")}.\n`);
  process.stderr.write(`There are: ${Object.keys(PARTS).join(", ")}.\n`);
  process.exit(1);
}
let isKept = true;
for (const [part, [title, figures]] of Object.entries(PARTS)) {
  if (wanted.length === 0 ? LONG.includes(part) : !wanted.includes(part)) continue;
  isKept = printFigures(title, await figures()) && isKept;
}
process.exitCode = isKept ? 0 : 1;
