/** Which files import which; a circle is a set of files each of which reaches all the others. */
export type ImportMap = ReadonlyMap<string, readonly string[]>;

/** The circles among files, each with its files in alphabetical order. (Tarjan's algorithm.) */
export function findCircles(imports: ImportMap): readonly (readonly string[])[] {
  const numbers = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): number {
    const number = numbers.size;
    numbers.set(file, number);
    path.push(file);
    let low = number;
    for (const imported of imports.get(file) ?? []) {
      if (!numbers.has(imported)) low = Math.min(low, visit(imported));
      else if (path.includes(imported)) low = Math.min(low, numbers.get(imported) ?? low);
    }
    if (low === number) {
      const component = path.splice(path.indexOf(file));
      const isCircle = component.length > 1 || imports.get(file)?.includes(file) === true;
      if (isCircle) circles.push(component.sort());
    }
    return low;
  }

  for (const file of imports.keys()) if (!numbers.has(file)) visit(file);
  return circles.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

const STATEMENT = /^(?:import|export)\b[^"';]*?["']([^"']+)["']/gm;

/**
 * The files of `src` that a source imports, also for types alone. What is loaded dynamically is left out: it is there to
 * be loaded later or not at all.
 */
export function importsIn(file: string, source: string): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf("/"));
  return [...source.matchAll(STATEMENT)].flatMap(([, specifier = ""]) => {
    if (specifier.startsWith("#")) return [`src/${specifier.slice(1)}`];
    return specifier.startsWith("./") ? [`${folder}/${specifier.slice(2)}`] : [];
  });
}
