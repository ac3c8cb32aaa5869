const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = "history";

/** A name that Excel takes for a sheet: short, without its own signs, and not one that another sheet has. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    .replace(/[\u0000-\u001F\uFFFE\uFFFF:\\/?*[\]]/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const name = shortened(
    plain === "" || plain.toLowerCase() === RESERVED ? `${plain}_` : plain,
    "",
  );
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = shortened(name, ` ${number}`);
  return free;
}

function shortened(name: string, ending: string): string {
  const begin = name.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/, "");
  return begin.replace(/[\s']+$/, "") + ending;
}
