import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ADDITION_NAMES = ["field", "card", "message", "command", "cause", "page"] as const;
export type AdditionName = (typeof ADDITION_NAMES)[number];

/** The files under a heading of `docs/add-a-<name>.md`, in their order: what a reader is told to touch. */
export function documentedPlaces(name: AdditionName, heading = "Places"): readonly string[] {
  const file = fileURLToPath(new URL(`../../docs/add-a-${name}.md`, import.meta.url));
  const [, places = ""] = readFileSync(file, "utf8").split(`\n## ${heading}\n`);
  const [own = ""] = places.split(/^## /m);
  return [...own.matchAll(/^\d+\. `(src\/[^`]+)`/gm)].flatMap(([, path]) => path ?? []);
}
