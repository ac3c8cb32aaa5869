import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryView } from "#contract/entry.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** A platform lists its use cases, a use case leads to its platform; nothing where an entry is neither. */
export function EntryPlatform({ entry }: { readonly entry: EntryView }) {
  const { entryKind } = entry.values;
  if (entryKind === "platform") return <UseCases useCases={entry.useCases} />;
  return entryKind === "useCase" ? <PlatformOfUseCase entry={entry} /> : null;
}

function UseCases({ useCases }: Pick<EntryView, "useCases">) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const texts = messages.platform;
  return (
    <Panel title={texts.useCases}>
      <Paragraph>{useCases.length === 0 ? texts.noUseCases : texts.useCaseHint}</Paragraph>
      {useCases.length > 0 && (
        <ul className={styles.list} aria-label={texts.countOfUseCases(useCases.length)}>
          {useCases.map(({ no, operationStatus, orgUnitName, title }) => (
            <li key={no}>
              <Link href={ADDRESSES.entry.hash({ no })}>{title}</Link>
              <Text size={200} block>
                {[no, orgUnitName, operationStatusLabels[operationStatus][language]]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function PlatformOfUseCase({ entry }: { readonly entry: EntryView }) {
  const { messages } = useSession();
  const texts = messages.platform;
  const { platform } = entry;
  const { parentId } = entry.values;
  if (platform === null && typeof parentId !== "string") return null;
  return (
    <Panel title={texts.runsOn}>
      {platform === null ? (
        <Paragraph>{texts.unknown(String(parentId))}</Paragraph>
      ) : (
        <Paragraph>
          {texts.runsOnLead}{" "}
          <Link inline href={ADDRESSES.entry.hash({ no: platform.no })}>
            {platform.title}
          </Link>
        </Paragraph>
      )}
    </Panel>
  );
}
