import react from "@vitejs/plugin-react";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { defineConfig } from "vitest/config";
import { firstViewInFewFiles, preloadFirstView } from "./src/tab/firstView.ts";
import { stylesAhead, themesAhead, tokensAhead } from "./src/tab/stylesAhead.ts";
import { withoutDebugLog } from "./src/tab/withoutDebugLog.ts";
import { SlowestFiles } from "./tests/reporting/slowestFiles.ts";

/** What turns the sources into what a browser runs. */
const sources = () => [react(), stylesAhead(), tokensAhead(), themesAhead(), withoutDebugLog()];

/** The tab, the local window with its phone, and the gallery of cards are pages of one build; the service serves `dist/`. */
export default defineConfig({
  root: "src",
  base: "/",
  plugins: [
    ...sources(),
    firstViewInFewFiles(sources()),
    preloadFirstView(),
    // Compressed once, at their best, and served as they are; pages are made up by the service.
    compression({
      include: /\.(js|css|svg|json)$/,
      threshold: 1_000,
      algorithms: [defineAlgorithm("brotliCompress"), defineAlgorithm("gzip", { level: 9 })],
    }),
  ],
  build: {
    outDir: "../dist",
    // Whoever does not know it, as a phone of 2022, loads the same files a little later.
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rolldownOptions: {
      input: [
        "src/tab/index.html",
        "src/local/window/index.html",
        "src/local/phone/index.html",
        "src/gallery/page/index.html",
      ],
    },
  },
  test: {
    root: ".",
    // As patient as every other wait of a test: a second is short for a machine that is busy.
    expect: { poll: { timeout: 30_000, interval: 20 } },
    reporters: ["default", new SlowestFiles()],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Machines are slow at times; no test waits for time to pass.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          environment: "node",
          // Nothing keeps state in a module or a global that another file could stumble over; loading everything anew for
          // each file took a third of the time.
          isolate: false,
          // By default one core is kept free, which on two cores means half the speed.
          maxWorkers: "100%",
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/browser/chromium.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
          maxWorkers: "100%",
        },
      },
    ],
  },
});
