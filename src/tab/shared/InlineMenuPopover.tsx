import { MenuPopover, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // Above what sticks to an edge of the page: the head of the grid, the bar of a form.
  root: { zIndex: 2 },
});

/** The surface of an `inline` menu, which lies within the page's landmark instead of at the end of the document. */
export function InlineMenuPopover({ children }: { readonly children: ReactNode }) {
  return <MenuPopover className={useStyles().root}>{children}</MenuPopover>;
}
