import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap" },
  tab: {
    border: 0,
    // No transparent line under the others: forced colours would show it.
    paddingBlock: "0 3px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    minHeight: "44px",
    paddingInline: tokens.spacingHorizontalMNudge,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    // In high contrast this text is black: it needs the ground that belongs to it.
    ":hover": {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingBlock: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: 0,
  },
});

export interface TabItem {
  readonly key: string;
  readonly label: ReactNode;
}

/** Fluent's TabList without its focus engine, which would be a seventh of the first view: one stop, arrows, Home, End. */
export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { tabs, selected, onSelect } = props;

  function onKeyDown(event: KeyboardEvent) {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const here = stops.findIndex((stop) => stop.matches(":focus"));
    const next = nextStop(event.key, here, stops.length);
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={props.label}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === selected}
          tabIndex={key === selected ? 0 : -1}
          className={mergeClasses(styles.tab, key === selected && styles.selected)}
          onClick={() => onSelect(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function nextStop(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (here + 1) % count;
    case "ArrowLeft":
      return (here - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
