/** As Graph writes an instant: to the second. */
export const timestamp = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
