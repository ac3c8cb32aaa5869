/** Excel does not open a sheet with more, nor an address that is longer (Excel specifications and limits). */
const MOST_LINKS = 65_530;
const LONGEST_ADDRESS = 2_079;

export interface SheetLink {
  readonly reference: string;
  readonly relation: string;
}

/** The links of a sheet: each cell of its own, the address of equal cells of a column written once. */
export interface SheetLinks {
  /**
   * The links of a column, given where their texts lead. A link is added for a cell with such an address; false where Excel
   * could not open one more: such a cell stays a text.
   */
  column(
    addressOf: (text: string) => string | undefined,
  ): (text: string, reference: string) => boolean;
  links(): readonly SheetLink[];
  targets(): readonly string[];
}

export function createSheetLinks(): SheetLinks {
  const links: SheetLink[] = [];
  const targets: string[] = [];

  function relationTo(target: string | undefined): string | null {
    return target === undefined ? null : `rId${targets.push(target)}`;
  }

  return {
    column(addressOf) {
      /** By text, which is much shorter than an address. */
      const relations = new Map<string, string | null>();
      return (text, reference) => {
        if (links.length === MOST_LINKS) return false;
        const known = relations.get(text);
        const relation = known === undefined ? relationTo(addressOf(text)) : known;
        if (known === undefined) relations.set(text, relation);
        if (relation === null) return false;
        links.push({ reference, relation });
        return true;
      };
    },
    links: () => links,
    targets: () => targets,
  };
}

/** Only what opens a page: an address that starts a program or reads a file is none. */
export function openable(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address)) return undefined;
  const href = URL.parse(address)?.href;
  return href !== undefined && href.length <= LONGEST_ADDRESS ? href : undefined;
}
