import type { ApplicationFacts } from "./applicationFacts.ts";

export interface OfficeFacts {
  readonly id: string;
  readonly name: string;
  readonly applications: readonly ApplicationFacts[];
}

/** The offices of these applications by name, last what names none. */
export function byOffice(applications: readonly ApplicationFacts[]): readonly OfficeFacts[] {
  const groups = Map.groupBy(applications, ({ office }) => office?.id ?? "");
  return [...groups]
    .map(([id, of]) => ({
      id,
      name: of.find(({ office }) => office)?.office?.name ?? "",
      applications: of,
    }))
    .sort((a, b) => Number(a.name === "") - Number(b.name === "") || (a.name < b.name ? -1 : 1));
}
