import { useState } from "react";
import { useFirstSession } from "./session.tsx";

/**
 * A choice of the person's that this device keeps between visits; `parse` reads whatever is kept there. A browser that
 * refuses storage (private window, blocked third-party storage) forgets it with the page.
 */
export function useDeviceSetting<Value>(
  name: string,
  parse: (kept: unknown) => Value,
): readonly [Value, (next: Value) => void] {
  const { me } = useFirstSession();
  const key = deviceKey(me.person.id, name);
  const [value, setValue] = useState(() => parse(readDevice(key)));
  function change(next: Value) {
    setValue(next);
    keepOnDevice(key, next);
  }
  return [value, change];
}

export function deviceKey(personId: string, name: string): string {
  return `ki-register/${personId}/${name}`;
}

export function readDevice(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function keepOnDevice(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not take away what is on the screen.
  }
}
