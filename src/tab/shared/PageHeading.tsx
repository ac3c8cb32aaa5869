import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: "anywhere",
    outlineOffset: tokens.spacingVerticalXXS,
  },
});

/** Whether the heading takes the focus, and the page goes to its top with it. */
export type PageHeadingFocus = "no" | "atTop" | "inPlace";

/** The one h1 of a page; after a change of page it takes the focus, so that screen readers read on from here. */
export function PageHeading(props: {
  readonly takesFocus: PageHeadingFocus;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What holds when the page appears; what is typed into it later keeps the focus.
  const [takesFocus] = useState(props.takesFocus);
  useEffect(() => {
    if (takesFocus === "no") return;
    heading.current?.focus({ preventScroll: true });
    if (takesFocus === "atTop") window.scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <h1 className={useStyles().root} tabIndex={-1} ref={heading}>
      {props.children}
    </h1>
  );
}
