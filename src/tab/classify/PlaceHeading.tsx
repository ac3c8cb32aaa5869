import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.subtitle1,
    margin: 0,
    overflowWrap: "anywhere",
    scrollMarginTop: "1rem",
  },
});

/** The heading of a question or of the outcome; whoever goes there reads on from here. */
export function PlaceHeading(props: {
  readonly id: string;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [takesFocus] = useState(props.takesFocus);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 id={props.id} ref={heading} tabIndex={-1} className={styles.root}>
      {props.children}
    </h2>
  );
}
