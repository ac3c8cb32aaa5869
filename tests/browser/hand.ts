import type { Locator } from "playwright-core";
import type { TeamsPage } from "./teamsPage.ts";

/** How a person uses the tab: with the keyboard alone, or with a finger on a phone. */
export interface Hand {
  /** Presses a button or a link, or opens what is folded. */
  press(target: Locator): Promise<void>;
  /** Chooses one of a group of radios, or ticks a box. */
  choose(target: Locator): Promise<void>;
  /** Writes into a field in place of what stands there. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses in a select by what stands there. */
  pick(target: Locator, label: string): Promise<void>;
}

export function fingerOn(): Hand {
  return {
    press: (target) => target.tap(),
    choose: (target) => target.check(),
    write: (target, text) => target.fill(text),
    async pick(target, label) {
      await target.selectOption({ label });
    },
  };
}

/** Nothing but keys: what cannot be reached with Tab and the arrows is not found. */
export function keyboardOf({ page, tab }: TeamsPage): Hand {
  const { keyboard } = page;
  const isAt = (target: Locator) => target.evaluate((one) => one === document.activeElement);

  /** Tab from where the focus is, at most once round the page. */
  async function goTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 200; presses++) {
      if (await isAt(target)) return;
      if ((await tab.locator(":focus").count()) === 0) await tab.locator("body").press("Tab");
      else await keyboard.press("Tab");
    }
    throw new Error(`Tab never leads to ${target}`);
  }

  /** Of a group of radios, Tab leads to one; the arrows lead to the others. */
  async function goToRadio(target: Locator): Promise<void> {
    const name = await target.getAttribute("name");
    const inGroup = tab.locator(`input[type=radio][name="${name}"]`);
    const stops = await inGroup.evaluateAll((all) =>
      all.findIndex((one) => one instanceof HTMLInputElement && one.checked),
    );
    // Where none is chosen, Tab leads to the first.
    await goTo(inGroup.nth(Math.max(stops, 0)));
    await keyboard.press("Space");
    for (let presses = 0; presses < 20 && !(await isAt(target)); presses++) {
      await keyboard.press("ArrowDown");
    }
  }

  return {
    async press(target) {
      await goTo(target);
      await keyboard.press("Enter");
    },
    async choose(target) {
      if ((await target.getAttribute("type")) === "radio") return goToRadio(target);
      await goTo(target);
      if (!(await target.isChecked())) await keyboard.press("Space");
    },
    async write(target, text) {
      await goTo(target);
      await keyboard.press("ControlOrMeta+A");
      await keyboard.insertText(text);
    },
    async pick(target, label) {
      await goTo(target);
      // A closed list goes to what is typed.
      await keyboard.type(label);
    },
  };
}
