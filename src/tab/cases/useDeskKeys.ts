import { type KeyboardEvent, useState } from "react";
import { useDeviceSetting } from "#tab/session/useDeviceSetting.ts";

/** The keys of the desk, as its list of keys shows them. */
export const DESK_KEYS = ["j", "k", "Enter", "x", "/", "?"] as const;
export type DeskKey = (typeof DESK_KEYS)[number];

/**
 * Whether single letters do something on this device, and the list that says what. Whoever speaks to their computer, or
 * has a screen reader with letters of its own, switches them off (WCAG 2.2, 2.1.4).
 */
export interface DeskKeys {
  readonly isOn: boolean;
  readonly isShown: boolean;
  readonly show: () => void;
  readonly hide: () => void;
  readonly switchTo: (isOn: boolean) => void;
}

export function useDeskKeys(): DeskKeys {
  const [isOn, switchTo] = useDeviceSetting("deskKeys", (kept) => kept !== false);
  const [isShown, setShown] = useState(false);
  return {
    isOn,
    isShown,
    show: () => setShown(true),
    hide: () => setShown(false),
    switchTo,
  };
}

/** The key of the desk that was pressed; none while somebody types, or with another key held down. */
export function deskKeyOf(event: KeyboardEvent): DeskKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  return DESK_KEYS.find((key) => key === event.key);
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input:not([type=checkbox]), textarea, select, dialog, [role=menu]") !== null
  );
}
