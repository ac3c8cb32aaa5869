import { tokens } from "@fluentui/react-components";

/** What can be ticked, one below the other, each with what there is to read about it. */
export const tickedRow = {
  display: "grid",
  gap: tokens.spacingVerticalXXS,
  paddingBlock: tokens.spacingVerticalXS,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  minWidth: 0,
} as const;

/** Where the words of a box begin. */
export const underTick = { paddingInlineStart: tokens.spacingHorizontalXXXL } as const;
