import { useSession } from "#tab/session/session.tsx";
import { formatNumber } from "#texts/format.ts";

interface Written {
  readonly new: number;
  readonly changed: number;
}

/** What an import writes, in words; what there is none of is not spoken of. */
export function useCountWords() {
  const { language, messages } = useSession();
  const texts = messages.imports.start;
  const said = (say: (n: number, shown: string) => string, n: number) =>
    n === 0 ? [] : [say(n, formatNumber(n, language))];
  return {
    /** 412 Einträge anlegen, 33 ändern */
    run: (counts: Written) =>
      [
        ...said(texts.create, counts.new),
        ...said(counts.new === 0 ? texts.change : texts.changeToo, counts.changed),
      ].join(", "),
    /** 412 Einträge werden angelegt, 33 werden geändert */
    willBe: (counts: Written) =>
      [
        ...said(texts.created, counts.new),
        ...said(counts.new === 0 ? texts.changed : texts.changedToo, counts.changed),
      ].join(", "),
  };
}
