import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: "anywhere",
    outlineOffset: tokens.spacingVerticalXXS,
  },
});

/** The one h1 of a page; after a change of page it takes the focus, so that screen readers read on from here. */
export function PageHeading(props: { readonly takesFocus: boolean; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <h1 className={useStyles().root} tabIndex={-1} ref={heading}>
      {props.children}
    </h1>
  );
}
