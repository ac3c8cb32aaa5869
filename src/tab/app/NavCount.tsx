import { Badge, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ root: { marginInlineStart: tokens.spacingHorizontalXS } });

/** How much waits behind a tab; nothing where nothing does. */
export function NavCount(props: { readonly count: number; readonly label: (n: number) => string }) {
  const styles = useStyles();
  const { count, label } = props;
  return (
    count > 0 && (
      <Badge className={styles.root} color="danger" aria-label={label(count)}>
        {count}
      </Badge>
    )
  );
}
