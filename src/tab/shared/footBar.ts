import { tokens } from "@fluentui/react-components";

/** The end of a long page that stays in reach wherever one is on it. */
export const footBar = {
  position: "sticky",
  bottom: 0,
  zIndex: 1,
  display: "grid",
  gap: tokens.spacingVerticalS,
  paddingBlock: tokens.spacingVerticalM,
  backgroundColor: tokens.colorNeutralBackground1,
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;
