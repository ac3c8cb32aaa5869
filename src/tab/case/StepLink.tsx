import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // Where it leads is a page of its own, so it is a link; what one does there is a step, so it looks like a button.
  root: {
    display: "inline-flex",
    alignItems: "center",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "none", color: tokens.colorNeutralForeground1Hover },
  },
});

export function StepLink(props: { readonly href: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <Link className={styles.root} href={props.href}>
        {props.children}
      </Link>
    </div>
  );
}
