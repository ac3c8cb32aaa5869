import { type RefObject, useLayoutEffect, useState } from "react";

/** How high something may be so that it ends with the window, wherever what stands above it ends. */
export function useRestOfWindow(part: RefObject<HTMLElement | null>): string {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = part.current?.getBoundingClientRect();
      if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const moved = new ResizeObserver(measure);
    moved.observe(document.body);
    return () => moved.disconnect();
  }, [part]);
  return `max(24rem, calc(100dvh - ${top}px - 1rem))`;
}
