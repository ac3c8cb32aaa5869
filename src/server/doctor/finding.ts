import type { AdminTexts, FaultText } from "#texts/de/admin.ts";

export type CheckName = keyof AdminTexts["doctor"]["checks"];
type Facts = AdminTexts["doctor"]["facts"];
export type Faults = AdminTexts["doctor"]["faults"];

/** What a check found, to be said in the reader's language; a fault says what to do, too. */
export type Finding =
  | {
      readonly ok: true;
      readonly code: keyof Facts;
      /** False where there was nothing to check it by. */
      readonly checked: boolean;
      readonly say: (texts: Facts) => string;
    }
  | { readonly ok: false; readonly code: keyof Faults; readonly say: (texts: Faults) => FaultText };

export const fact = (code: keyof Facts, say: (texts: Facts) => string): Finding => ({
  ok: true,
  code,
  checked: true,
  say,
});
export const notChecked = (code: keyof Facts, say: (texts: Facts) => string): Finding => ({
  ok: true,
  code,
  checked: false,
  say,
});
export const fault = (code: keyof Faults, say: (texts: Faults) => FaultText): Finding => ({
  ok: false,
  code,
  say,
});
