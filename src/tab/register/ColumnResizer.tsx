import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { useFirstSession } from "#tab/session/session.tsx";
import { WIDTH_RANGE, WIDTH_STEP, widthWithin } from "./gridColumns.ts";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    insetBlock: 0,
    insetInlineEnd: "-12px",
    width: "24px",
    zIndex: 1,
    cursor: "col-resize",
    touchAction: "none",
    "::after": {
      content: '""',
      position: "absolute",
      insetBlock: "10px",
      insetInlineStart: "11px",
      width: "2px",
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ":hover::after": { backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      backgroundColor: tokens.colorStrokeFocus2,
      insetBlock: "2px",
      width: "4px",
    },
  },
});

/** The edge of a column: dragged, or moved with the arrow keys; Home gives the width back to the window. */
export function ColumnResizer(props: {
  readonly label: string;
  readonly width: number | undefined;
  readonly onWidth: (width: number | undefined) => void;
}) {
  const styles = useStyles();
  const { messages } = useFirstSession();
  const { label, onWidth } = props;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowLeft: -WIDTH_STEP, ArrowRight: WIDTH_STEP }[event.key];
    if (step === undefined && event.key !== "Home") return;
    event.preventDefault();
    onWidth(step === undefined ? undefined : widthWithin(widthOf(event.currentTarget) + step));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const edge = event.currentTarget;
    if (!edge.hasPointerCapture(event.pointerId)) return;
    const { left = 0 } = edge.parentElement?.getBoundingClientRect() ?? {};
    onWidth(widthWithin(event.clientX - left));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of HTML takes no focus and no width.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={messages.registerView.widthOf(label)}
      aria-valuemin={WIDTH_RANGE.min}
      aria-valuemax={WIDTH_RANGE.max}
      aria-valuenow={props.width ?? WIDTH_RANGE.min}
      aria-valuetext={
        props.width === undefined
          ? messages.registerView.widthAuto
          : messages.registerView.width(props.width)
      }
      className={styles.root}
      // A press on the edge sorts nothing.
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}

function widthOf(edge: HTMLElement): number {
  return edge.parentElement?.getBoundingClientRect().width ?? WIDTH_RANGE.min;
}
