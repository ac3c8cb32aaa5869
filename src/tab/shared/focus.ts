import { type RefObject, useEffect, useRef } from "react";

/** Puts the focus on the page's heading, once what has it now (a form, a dialog) is gone. */
export function focusHeading(): void {
  requestAnimationFrame(() => document.querySelector("h1")?.focus());
}

/** For what takes the place of the control that opened it. */
function useFocusOnMount<Part extends HTMLElement>() {
  const part = useRef<Part>(null);
  useEffect(() => part.current?.focus(), []);
  return part;
}

/** The first field where something is wrong, be it one control or a group of them. */
const WRONG = "[aria-invalid=true], fieldset:has([role=alert]) :is(input, button)";

/** For a form in the place of the button that opened it; once something is wrong, the focus is at the first such field. */
export function useFormFocus(problems: object) {
  const form = useFocusOnMount<HTMLFormElement>();
  useWrongFocus(form, problems);
  return form;
}

/** Once something is wrong in a form, the focus is at the first such field. */
export function useWrongFocus(form: RefObject<HTMLFormElement | null>, problems: object): void {
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [form, problems]);
}

/** A ref for the control to which the focus goes back, once it is there again. */
export function takeFocus(control: HTMLElement | null): void {
  control?.focus();
}
