/** What stands around a control. */
export interface LabelProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
  readonly className?: string;
}

/** The same for Fluent's Field, which takes no part that is there and undefined. */
export function fieldProps({ className, hint, label, problem, required = false }: LabelProps) {
  return {
    label,
    required,
    ...(className === undefined ? {} : { className }),
    ...(hint === undefined ? {} : { hint }),
    ...(problem === undefined ? {} : { validationMessage: problem }),
  };
}
