import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** The tab, the local window and the gallery of cards are three pages of one build; the service serves `dist/`. */
export default defineConfig({
  root: "src",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    rolldownOptions: {
      input: ["src/tab/index.html", "src/local/window/index.html", "src/gallery/page/index.html"],
    },
  },
  test: {
    root: ".",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Machines are slow at times; no test waits for time to pass.
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
          testTimeout: 120_000,
          // The first hook may have to install Chromium.
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
