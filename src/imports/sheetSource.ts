import type { SourceRow } from "./cells.ts";

/** A sheet inside of the readers, which stop by throwing a `ReadStop`. */
export interface SheetSource {
  readonly name: string;
  readonly isHidden: boolean;
  rows(): AsyncIterable<SourceRow> | Iterable<SourceRow>;
}
