import { useEffect, useRef } from "react";

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
const WRONG = [
  "[aria-invalid=true]:not([role=radiogroup])",
  "[role=radiogroup][aria-invalid=true] input",
  "fieldset:has([role=alert]) :is(input, button)",
].join(", ");

/** For a form in the place of the button that opened it; once something is wrong, the focus is at the first such field. */
export function useFormFocus(problems: object) {
  const form = useFocusOnMount<HTMLFormElement>();
  useEffect(() => {
    focusFirstWrong(form.current, problems);
  }, [form, problems]);
  return form;
}

/** A ref for the control to which the focus goes back, once it is there again. */
export function takeFocus(control: HTMLElement | null): void {
  control?.focus();
}

/** What is wrong with each field of a form, in words. */
export type Problems<Field extends string = string> = Partial<Readonly<Record<Field, string>>>;

/** For a form that is in its place already: each time something is wrong, the focus goes to the first such field. */
export function useProblemFocus(problems: Problems | undefined) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems !== undefined) focusFirstWrong(form.current, problems);
  }, [problems]);
  return form;
}

function focusFirstWrong(form: HTMLFormElement | null, problems: object): void {
  if (Object.keys(problems).length === 0) return;
  form?.querySelector<HTMLElement>(WRONG)?.focus();
}
