import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { z } from "zod";
import { galleryCards } from "#gallery/galleryCards.ts";
import { WIDTHS, type Width } from "#gallery/page/galleryState.ts";
import { THEMES, type Theme } from "#local/window/windowState.ts";
import { extent, isLong } from "#tests/long.ts";
import { startTestService } from "#tests/server/startTestService.ts";
import { LANGUAGES, type Language } from "#texts/language.ts";
import { cutTexts } from "./cutTexts.ts";
import { browserTest } from "./teamsTest.ts";

const CARD_PIXELS = { narrow: 320, wide: 560 };
/** axe takes long. The width changes no colour and the language no structure: each width has its turn in one language. */
const WIDTH_FOR_AXE = { de: "narrow", en: "wide" };
/** A short run has German alone, which is longer, and a few examples in a theme that few people have. */
const SHOWN = extent<readonly Language[]>({ full: LANGUAGES, sample: ["de"] });
const FEW: readonly Look[] = [
  { width: "narrow", theme: "dark", examples: ".example:nth-of-type(40n + 1)" },
];

interface Look {
  readonly width: Width;
  readonly theme: Theme;
  /** What axe looks at; absent where the same colours or structure have their turn in another look. */
  readonly examples?: string;
}

/** Other themes than light change colours alone, which are the same in both languages. */
function looksAt(language: Language): readonly Look[] {
  return WIDTHS.flatMap((width) =>
    THEMES.map((theme) => {
      const isDue = width === WIDTH_FOR_AXE[language] && (theme === "light" || language === "de");
      return { width, theme, ...(isDue ? { examples: ".example" } : {}) };
    }),
  );
}

interface Place {
  readonly browser: Browser;
  readonly service: { readonly url: string };
}

const test = browserTest.extend(
  "service",
  { scope: "file" },
  async ({ browser }, { onCleanup }) => {
    const service = await startTestService({ withPages: true, seed: false });
    onCleanup(async () => {
      for (const context of browser.contexts()) await context.close();
      await service[Symbol.asyncDispose]();
    });
    return service;
  },
);

async function openPage({ browser, service }: Place, path: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    locale: "de-DE",
    reducedMotion: "reduce",
    // axe is put into the page by the test, which the page's own policy forbids.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${service.url}${path}`);
  return page;
}

async function openGallery(place: Place, query: string, width?: number): Promise<Page> {
  const page = await openPage(place, `/gallery${query}`, width);
  await page.locator("#cards[data-language]").waitFor();
  return page;
}

const partSchema = z.object({ type: z.literal("Action.ShowCard"), title: z.string() });

/** The names of everything that can be opened in these cards. */
function partTitles(cards: unknown): ReadonlySet<string> {
  const titles = new Set<string>();
  JSON.parse(JSON.stringify(cards), (_key, value: unknown) => {
    const part = partSchema.safeParse(value);
    if (part.success) titles.add(part.data.title);
    return value;
  });
  return titles;
}

/** Sends what is not filled in, so that every field that can say what is wrong says it. */
async function sendEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    const buttons = ".card .ac-pushButton:not(.expandable, [role=link])";
    for (const button of document.querySelectorAll<HTMLElement>(buttons)) button.click();
  });
  await page.locator(".card-sending").first().waitFor({ state: "detached" });
  await page
    .getByText("Bitte wählen Sie eine Begründung.")
    .or(page.getByText("Please choose a reason."))
    .first()
    .waitFor();
}

const findingsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

async function findingsOf(
  page: Page,
  examples: string,
  rules: "all" | "contrast",
): Promise<readonly string[]> {
  const only = rules === "contrast" ? `runOnly: ["color-contrast"], ` : "";
  const found: unknown = await page.evaluate(
    `axe.run("${examples}", { ${only}resultTypes: ["violations"], preload: false }).then((result) => result.violations)`,
  );
  return findingsSchema
    .parse(found)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

describe.each(SHOWN)("in %s", (language) => {
  const cards = galleryCards(language);
  let page: Page;
  test.beforeAll(async ({ browser, service }) => {
    page = await openGallery({ browser, service }, `?lang=${language}&subject=0`);
    await page.evaluate(axe.source);
  });

  test("every example is shown, and everything that can be opened is open in one", async () => {
    expect(await page.locator(".example").count()).toBe(cards.length);
    const opened = await page.locator(".card .expanded").allTextContents();
    expect(new Set(opened)).toEqual(partTitles(cards));
    await sendEverything(page);
  });

  test.each(extent({ full: looksAt(language), sample: FEW }))(
    "every card is whole and can be read: $width, $theme",
    async ({ examples, theme, width }) => {
      await page.locator("#width").selectOption(width);
      await page.locator("#theme").selectOption(theme);
      const box = await page.locator(".card").first().boundingBox();
      expect(box?.width).toBe(CARD_PIXELS[width]);
      expect(await page.evaluate(cutTexts)).toEqual([]);
      if (examples === undefined) return;
      const rules = theme === "light" ? "all" : "contrast";
      expect(await findingsOf(page, examples, rules)).toEqual([]);
    },
  );
});

describe("on a phone", () => {
  let page: Page;
  test.beforeAll(async ({ browser, service }) => {
    page = await openGallery({ browser, service }, "?width=wide&subject=0", 360);
  });

  test("the page and its cards fit", async () => {
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await page.evaluate(cutTexts)).toEqual([]);
  });

  test("what is chosen in one card stays chosen when something is chosen in another", async () => {
    const choiceIn = (example: string) =>
      page.locator(`#${example}`).getByRole("radio", { name: "Nein, geplant" });
    await choiceIn("refused-option-unreadable").check();
    await choiceIn("refused-live-missing").check();
    expect(await choiceIn("refused-option-unreadable").isChecked()).toBe(true);
  });

  test("a link of a card opens the register tab", async () => {
    const card = page.locator("#outcome-approved");
    await card.getByRole("link", { name: "Im Register öffnen" }).click();
    await page.waitForURL(/view=tab&sub=entry%2FKI-2026-0001%3Ftab%3Devaluation$/);
  });
});

test.runIf(isLong)(
  "the examples are paged by subject, and a link to one opens its page",
  async ({ browser, service }) => {
    const page = await openGallery({ browser, service }, "");
    const shown = await page.locator(".example").count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(galleryCards("de").length / 2);
    await page.goto(`${service.url}/gallery#refused-live-missing`);
    await page.locator("#refused-live-missing").waitFor();
    // What somebody without mouse reads of the longest part: it fits a screen at Teams' narrow width.
    await page.locator("#width").selectOption("narrow");
    const part = page.locator("#refused-live-missing .card").first();
    await part.getByRole("button", { name: "Ja / Ich bin unsicher" }).click();
    const box = await part.locator(".ac-adaptiveCard:visible").last().boundingBox();
    expect(box?.height ?? 9999).toBeLessThanOrEqual(900);
    // It is the opened part that was measured.
    expect(box?.height ?? 0).toBeGreaterThan(300);
  },
);

test.runIf(isLong)(
  "the window that looks like Teams leads here and back, in its theme and language",
  async ({ browser, service }) => {
    const page = await openPage(
      { browser, service },
      "/?person=employee&theme=dark&lang=en&view=chat",
    );
    await page.getByRole("link", { name: "All cards" }).click();
    await page.getByRole("heading", { name: "All cards", level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByRole("link", { name: "To the Teams window" }).click();
    await page.getByRole("link", { name: "All cards" }).waitFor();
  },
);
