/** Excel does not open a sheet with more, nor an address that is longer (Excel specifications and limits). */
const MOST_LINKS = 65_530;
const LONGEST_ADDRESS = 2_079;

export interface SheetLink {
  readonly reference: string;
  readonly relation: string;
}

/** The links of a sheet: each cell of its own, equal addresses written once. */
export interface SheetLinks {
  /** False where Excel could not open one more: such a cell stays a text. */
  add(reference: string, target: string): boolean;
  links(): readonly SheetLink[];
  targets(): readonly string[];
}

export function createSheetLinks(): SheetLinks {
  const links: SheetLink[] = [];
  const relations = new Map<string, string>();
  return {
    add(reference, target) {
      if (links.length === MOST_LINKS) return false;
      const relation = relations.get(target) ?? `rId${relations.size + 1}`;
      relations.set(target, relation);
      links.push({ reference, relation });
      return true;
    },
    links: () => links,
    targets: () => [...relations.keys()],
  };
}

/** Only what opens a page: an address that starts a program or reads a file is none. */
export function openable(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address)) return undefined;
  const href = URL.parse(address)?.href;
  return href !== undefined && href.length <= LONGEST_ADDRESS ? href : undefined;
}
