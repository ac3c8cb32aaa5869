import type { PublicStateView } from "#contract/publication.ts";
import { differences } from "#domain/publication/differences.ts";
import { publicFieldOf } from "#domain/publication/publishedFields.ts";
import { useSession } from "#tab/session/session.tsx";
import { Facts } from "#tab/shared/Facts.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { heldValue, usePublicWords } from "./usePublicWords.ts";

/** What a release changes about what everybody sees now; nothing where nothing is public yet. */
export function Differences(props: {
  readonly shown: PublicStateView | null;
  readonly waiting: PublicStateView;
}) {
  const { language, messages } = useSession();
  const words = usePublicWords();
  const { shown, waiting } = props;
  if (shown === null) return null;
  const texts = messages.publication;
  const facts = differences(shown, waiting).flatMap((key) => {
    const field = publicFieldOf(key);
    if (field === undefined) return [];
    const now = texts.now(words(key, heldValue(waiting, key)) ?? texts.empty);
    const before = texts.before(words(key, heldValue(shown, key)) ?? texts.empty);
    return [{ label: field.label[language], value: `${now}\n${before}` }];
  });
  if (facts.length === 0) return <Paragraph>{texts.nothingChanges}</Paragraph>;
  return (
    <>
      <Paragraph>{texts.whatChanges}</Paragraph>
      <Facts facts={facts} />
    </>
  );
}
