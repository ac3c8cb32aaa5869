import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Without these Chromium tries to reach its maker's servers at every start. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs once before all files: where there is no Chromium, it is installed (Debian's package as root, else Playwright's). */
export function setup(): void {
  if (installed() !== undefined) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    return;
  }
  execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: "inherit" });
}

/** A headless Chromium: the system's, or Playwright's, which it finds by itself. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = installed();
  return chromium.launch({
    args: FLAGS,
    headless: true,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

function installed(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}
