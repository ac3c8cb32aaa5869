import { makeStyles, Spinner, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ root: { padding: tokens.spacingVerticalXXL } });

/** The waiting face of a view. */
export function Loading({ label }: { readonly label: string }) {
  return <Spinner className={useStyles().root} label={label} role="status" />;
}
