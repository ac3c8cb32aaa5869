/*
 * What is done in the page whose grid is measured. Each function is sent there as it stands, so it names nothing of this
 * module; times are milliseconds until the browser has painted.
 */

/** From *Start* to the rows; everything is loaded. */
export async function openRegister(): Promise<number> {
  const frames = (count: number): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => resolve(count > 1 ? frames(count - 1) : undefined));
    });
  location.hash = "#/start";
  while (document.querySelector('[role="grid"]') !== null) await frames(1);
  await frames(10);
  const begun = performance.now();
  location.hash = "#/register?show=all";
  while (document.querySelector('[role="gridcell"]') === null) await frames(1);
  await frames(1);
  return performance.now() - begun;
}

export async function sortByUsage(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const heading = document.querySelectorAll<HTMLElement>('[role="columnheader"]')[1];
  const before = heading?.getAttribute("aria-sort");
  const begun = performance.now();
  (heading?.querySelector<HTMLElement>('button, [role="button"]') ?? heading)?.click();
  while (heading?.getAttribute("aria-sort") === before) {
    await frame();
    if (performance.now() - begun > 5_000) throw new Error("It is not sorted");
  }
  await frame();
  return performance.now() - begun;
}

export async function keyInGrid(key: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const stop = document.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
  if (stop === null) throw new Error("The keyboard has no stop");
  stop.focus();
  const begun = performance.now();
  stop.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - begun;
}

/** Types the last letter of a text, and waits until the rows have changed; where they do not, `found` is undefined. */
export async function keyInSearch({
  text,
  patience,
}: {
  readonly text: string;
  readonly patience: number;
}): Promise<{ readonly painted: number; readonly found: number | undefined }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const rows = () => document.querySelector('[role="grid"]')?.getAttribute("aria-rowcount");
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) throw new Error("There is no field to search in");
  const before = rows();
  field.focus();
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  const painted = performance.now() - begun;
  while (rows() === before || rows() === undefined) {
    await frame();
    if (performance.now() - begun > patience) return { painted, found: undefined };
  }
  await frame();
  return { painted, found: performance.now() - begun };
}

export function nodesOfGrid(): number {
  return document.querySelectorAll('[role="grid"] *').length;
}
