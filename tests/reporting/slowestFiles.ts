import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

const COUNT = 10;

/** Says at the end of a run which files took longest: their tests and hooks, and the loading of what they import. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[]): void {
    const files = testModules
      .map((file) => ({ path: relative("", file.moduleId), seconds: secondsOf(file) }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, COUNT);
    const lines = files.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${path}`);
    process.stdout.write(`\n The slowest files\n${lines.join("\n")}\n`);
  }
}

function secondsOf(file: TestModule): number {
  const { collectDuration, duration } = file.diagnostic();
  return (collectDuration + duration) / 1_000;
}
