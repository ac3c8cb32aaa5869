import { foldText } from "#domain/text/foldText.ts";

/** How texts of files are compared: what looks alike, without signs at the edges. */
export function folded(text: string): string {
  return foldText(text)
    .replace(/^[\s"'„“”‚‘’«»()[\]*•-]+|[\s"'„“”‚‘’«»()[\]*.:;,]+$/g, "")
    .replace(/\s+/g, " ");
}
