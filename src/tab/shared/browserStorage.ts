/** What this browser keeps between visits; undefined where it refuses: it may throw at the mere question. */
export function browserStorage(view: Window): Storage | undefined {
  try {
    return view.localStorage;
  } catch {
    return undefined;
  }
}
