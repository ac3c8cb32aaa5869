import { cleanText } from "./cleanText.ts";

/** Everything but what no cleaning changes, whatever stands beside it. */
const UNSURE = /[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]/g;

/**
 * JSON of texts that must not lose a character: cleaned, it is the same, and parsed it is what it was. What cleaning would
 * change stands as an escape.
 */
export function cleanJson(value: object): string {
  const json = JSON.stringify(value);
  return cleanText(json) === json ? json : json.replace(UNSURE, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
