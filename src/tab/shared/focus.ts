import { useEffect, useRef } from "react";

/** Puts the focus on the page's heading, once what has it now (a form, a dialog) is gone. */
export function focusHeading(): void {
  requestAnimationFrame(() => document.querySelector("h1")?.focus());
}

/** For what takes the place of the control that opened it. */
export function useFocusOnMount<Part extends HTMLElement>() {
  const part = useRef<Part>(null);
  useEffect(() => part.current?.focus(), []);
  return part;
}
