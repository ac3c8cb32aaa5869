/** A list without bullets, its items one below the other; the gap is each list's own. */
export const plainList = { listStyleType: "none", margin: 0, padding: 0, display: "grid" } as const;
