/** What a path takes: `/entries/:no/version` takes `no`. */
export type PathParts<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PathParts<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never;

/** A path of this contract, below `/api`, with its parts filled in. */
export function fillPath<Path extends string>(
  path: Path,
  parts: Readonly<Record<PathParts<Path>, string | number>>,
): string {
  const filled = Object.entries<string | number>(parts);
  return filled.reduce<string>(
    (text, [name, value]) => text.replace(`:${name}`, () => encodeURIComponent(value)),
    path,
  );
}
