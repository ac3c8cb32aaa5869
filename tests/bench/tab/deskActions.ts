/*
 * What is done in the page whose desk is measured. Each function is sent there as it stands, so it names nothing of this
 * module; times are milliseconds until the browser has painted.
 */

/** From *Start* to the rows; everything is loaded. */
export async function openDesk(): Promise<number> {
  const frames = (count: number): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => resolve(count > 1 ? frames(count - 1) : undefined));
    });
  location.hash = "#/start";
  while (document.querySelector("[data-case]") !== null) await frames(1);
  await frames(10);
  const begun = performance.now();
  location.hash = "#/cases";
  while (document.querySelector("[data-case]") === null) await frames(1);
  await frames(1);
  return performance.now() - begun;
}

/** Moves by a row, or leaves the row chosen with others: pressed where the focus is. */
export async function keyOnDesk(key: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const focused = document.activeElement;
  const from = focused?.closest("[data-case]") ?? document.querySelector("[data-case]");
  if (from === null) throw new Error("The desk has no row");
  const begun = performance.now();
  from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  if (key !== "x" && document.activeElement === focused) throw new Error("The key moved nothing");
  return performance.now() - begun;
}

/** Types the last letter of a text; it and its rows are painted in one. */
export async function letterOnDesk(text: string): Promise<{ painted: number; found: number }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) throw new Error("There is no field to search in");
  const heading = () => document.querySelector("[data-index] h2")?.textContent ?? "";
  const before = heading();
  field.focus();
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  const painted = performance.now() - begun;
  while (heading() === before && performance.now() - begun < 5_000) await frame();
  await frame();
  return { painted, found: performance.now() - begun };
}

export function nodesOfDesk(): number {
  return document.querySelectorAll("main *").length;
}
