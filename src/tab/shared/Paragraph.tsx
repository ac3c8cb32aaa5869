import { makeStyles, mergeClasses, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, margin: 0 },
  semibold: { ...typographyStyles.body1Strong },
});

/** A sentence of its own. */
export function Paragraph(props: {
  readonly role?: "status";
  readonly weight?: "semibold";
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { children, className, role, weight } = props;
  return (
    <p
      role={role}
      className={mergeClasses(styles.root, weight === "semibold" && styles.semibold, className)}
    >
      {children}
    </p>
  );
}
