import { expect, test } from "vitest";
import { standsAlone } from "#tab/app/teamsHost.ts";

interface Case {
  readonly framed: boolean;
  readonly native: boolean;
  readonly alone: boolean;
}

test.each<Case>([
  { framed: true, native: false, alone: false },
  { framed: true, native: true, alone: false },
  { framed: false, native: true, alone: false },
  { framed: false, native: false, alone: true },
])("framed $framed, with a native interface $native: outside Teams $alone", (one) => {
  const view: Record<string, unknown> = one.native ? { nativeInterface: {} } : {};
  view.self = view;
  view.parent = one.framed ? {} : view;
  const asWindow: Window = Object.assign(Object.create(null), view);
  expect(standsAlone(asWindow)).toBe(one.alone);
});
