import { type ColumnFaultKind, columnFaults, columnStopsWriting } from "./columnFaults.ts";
import type { SiteList } from "./inspectSite.ts";

/**
 * What a list lacks of its definition. Columns that are there besides are somebody's own business.
 * `listMissing`: never made here. `listGone`: it was there, and was deleted or may no longer be seen. `listAmbiguous`:
 * several lists have its columns and something in them. `listTwice`: another list has its columns, a copy for example.
 */
export type SiteFault =
  | { readonly kind: "listMissing" | "listGone"; readonly list: string }
  | {
      readonly kind: "listAmbiguous" | "listTwice";
      readonly list: string;
      readonly names: readonly string[];
    }
  | { readonly kind: ColumnFaultKind; readonly list: string; readonly column: string };

/** Whether the register must write nothing to a site with this fault. */
export function stopsWriting(fault: SiteFault): boolean {
  return "column" in fault ? columnStopsWriting(fault.kind) : fault.kind !== "listTwice";
}

/** Compares what a site has with what the register needs. */
export function faultsOf({ alike, definition, knownId, there }: SiteList): readonly SiteFault[] {
  const list = definition.displayName;
  const names = alike.map(({ displayName }) => displayName);
  if (there === undefined) {
    if (knownId !== undefined) return [{ kind: "listGone", list }];
    return [
      names.length > 0 ? { kind: "listAmbiguous", list, names } : { kind: "listMissing", list },
    ];
  }
  const twice: SiteFault[] = names.length > 0 ? [{ kind: "listTwice", list, names }] : [];
  const found = new Map(there.columns.map((column) => [column.name, column]));
  const columns = definition.columns.flatMap((wanted) =>
    columnFaults(wanted, found.get(wanted.name)).map(
      (kind): SiteFault => ({ kind, list, column: wanted.name }),
    ),
  );
  return [...twice, ...columns];
}
