import axe from "axe-core";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { z } from "zod";
import type { HostBehaviour } from "#local/window/hostBehaviour.ts";
import { extent, isLong } from "#tests/long.ts";
import { rawIn } from "#tests/rawKeys.ts";
import { shownTexts } from "./shownTexts.ts";

type Theme = "light" | "dark" | "contrast";
/** In which themes the looks at colours are, one after the other: a short run has one at each look, by turns. */
const THEMES: readonly (readonly Theme[])[] = extent({
  full: [["light", "dark", "contrast"]],
  sample: [["light"], ["dark"], ["contrast"]],
});

/** axe leaves out what came with WCAG 2.2 unless it is asked for. */
const WITH_TARGETS = { "target-size": { enabled: true } };
/** The dearest rule of all. */
const WITHOUT_COLOURS = { "color-contrast": { enabled: false } };

const HEIGHT = 1000;
const NARROW = 320;
const SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

const findingsSchema = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

/** The small Teams of the stand-in, as one person sees it. */
export interface TeamsPage {
  readonly page: Page;
  /** The register tab. */
  readonly tab: FrameLocator;
  readonly chat: Locator;
  /** Opens the window as this person, on the given page of the tab. */
  as(
    person: string,
    options?: {
      readonly sub?: string;
      readonly view?: "tab" | "chat";
      readonly device?: "phone";
      readonly place?: "channel";
      /** How Teams behaves around the tab. */
      readonly host?: HostBehaviour;
    },
  ): Promise<void>;
  /**
   * What axe finds in the tab or in the window around it; texts that are raw keys or ids; targets under 24 pixels
   * (WCAG 2.5.8), and whether the page has to be scrolled sideways (1.4.10). Colours, in every theme, are looked at in a
   * long run, and in a short one where a test is about them.
   */
  axe(where: "tab" | "window", colours?: "withColours"): Promise<readonly string[]>;
  /** Fails unless the page, or a part of it, fits the width that 400 % zoom makes of 1,280 pixels (WCAG 1.4.10). */
  expectNarrow(shown?: Locator): Promise<void>;
}

export async function openTeams(
  browser: Browser,
  url: string,
  width = 1440,
  touch: { readonly height: number } | undefined = undefined,
): Promise<TeamsPage> {
  const context = await browser.newContext({
    viewport: { width, height: touch?.height ?? HEIGHT },
    hasTouch: touch !== undefined,
    locale: "de-DE",
    // Colours that are still on their way from one theme to the next have no contrast of their own.
    reducedMotion: "reduce",
    acceptDownloads: true,
    // axe is put into the page by the test, which the page's own policy forbids.
    bypassCSP: true,
  });
  const page = await context.newPage();
  const tab = page.frameLocator("iframe");
  let looks = 0;

  /** The window changes at once, the tab when it hears of it. */
  async function chooseTheme(theme: Theme): Promise<void> {
    const choice = page.getByLabel(/^Design$/);
    if ((await choice.inputValue()) === theme) return;
    const before = await tabBackground();
    // On a phone the choice is folded away.
    await choice.selectOption(theme, { force: true });
    await expect.poll(tabBackground, { timeout: 30_000, interval: 20 }).not.toBe(before);
  }
  const tabBackground = () =>
    tab
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((one) => getComputedStyle(one).getPropertyValue("--colorNeutralBackground1"));

  async function findings(where: "tab" | "window", withColours: boolean) {
    const element = await page.locator("iframe").elementHandle();
    const frame = where === "tab" ? await element?.contentFrame() : page.mainFrame();
    if (frame === null || frame === undefined) throw new Error("There is no tab to look at");
    if (await frame.evaluate("typeof axe === 'undefined'")) await frame.evaluate(axe.source);
    await frame.evaluate(standStill);
    // What an open menu covers cannot be pressed for now; axe calls it too small.
    const isCovered = (await frame.locator("[role=menu]").count()) > 0;
    const rules = {
      ...(isCovered ? {} : WITH_TARGETS),
      ...(withColours ? {} : WITHOUT_COLOURS),
    };
    const options = JSON.stringify({
      rules,
      resultTypes: ["violations"],
      iframes: false,
      // No rule of ours reads style sheets, which axe would fetch once more.
      preload: false,
    });
    const raw = (await frame.evaluate(shownTexts, OURS[where])).flatMap(rawTextIn);
    const found: unknown = await frame.evaluate(
      `axe.run({ exclude: [["[data-tabster-dummy]"], ["iframe"]] }, ${options}).then((result) => result.violations)`,
    );
    const wrong = findingsSchema
      .parse(found)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    const sideways = z.number().parse(await frame.evaluate(SIDEWAYS));
    const wide = sideways > 0 ? [`sticks out by ${sideways} pixels`] : [];
    return [...wrong, ...raw, ...wide].join("\n");
  }

  return {
    page,
    tab,
    chat: page.getByRole("list", { name: "Nachrichten" }),
    async as(person, { view = "tab", ...rest } = {}) {
      await page.goto(`${url}/?${new URLSearchParams({ person, lang: "de", view, ...rest })}`);
      await tab.getByRole("heading", { level: 1 }).waitFor();
    },
    async axe(where, colours) {
      const all: string[] = [];
      const withColours = isLong || colours !== undefined;
      const themes = withColours ? THEMES[looks++ % THEMES.length] : (["light"] as const);
      for (const theme of themes ?? []) {
        await chooseTheme(theme);
        const found = await findings(where, withColours);
        if (found !== "") all.push(`${theme}: ${found}`);
      }
      await chooseTheme("light");
      return all;
    },
    async expectNarrow(shown = tab.locator("html")) {
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      const rightEdge = () =>
        shown.evaluate((one) => one.getBoundingClientRect().left + one.scrollWidth);
      await expect.poll(rightEdge).toBeLessThanOrEqual(NARROW);
      await page.setViewportSize({ width, height: HEIGHT });
    },
  };
}

/** The window around the tab speaks to developers; what its chat shows is ours. */
const OURS = {
  tab: "body",
  window: "#messages",
};

function rawTextIn(text: string): readonly string[] {
  const raw = rawIn(text, "de");
  return raw === undefined ? [] : [`raw "${raw}" in: ${text}`];
}

/** Opens "Mehr" at the head of an entry and takes one of its steps. */
export async function chooseMore(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByRole("button", { name: "Mehr" }).click();
  await tab.getByRole("menuitem", { name }).click();
}

/** Runs in the page: waits for colours that are still on their way, which have no contrast of their own. */
async function standStill(): Promise<void> {
  // What was changed last begins to move within two frames.
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  const ending = document
    .getAnimations()
    .filter(
      ({ effect, playState }) =>
        playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    );
  // One of something that is not drawn never ends, and changes nothing that is seen.
  const longest = new Promise((resolve) => setTimeout(resolve, 1_000));
  await Promise.race([Promise.allSettled(ending.map(({ finished }) => finished)), longest]);
}
