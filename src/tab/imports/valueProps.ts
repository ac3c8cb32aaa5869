import type { PlannedRecoding, RecodedValue, UnknownValue } from "./recodings.ts";

/** A text of the list and what it stands for, in whatever way that is chosen. */
export interface ValueProps {
  readonly value: UnknownValue;
  readonly recoding: PlannedRecoding | undefined;
  /** Undefined opens it again. */
  readonly onFix: (value: RecodedValue | undefined) => void;
}
