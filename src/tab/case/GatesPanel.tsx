import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { GatesView } from "#contract/gates.ts";
import { statementRoleLabels } from "#domain/cases/statement.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { gateWords } from "#domain/entry/gates.ts";
import { groupOf } from "#tab/fields/fieldGroups.ts";
import { formField } from "#tab/fields/formField.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  source: { color: tokens.colorNeutralForeground2 },
});

type Missing = NonNullable<GatesView>[number];

/** What productive use needs and is not there, each with its source, who mends it, and the way there. */
export function GatesPanel({
  gates,
  no,
}: {
  readonly gates: GatesView;
  /** The entry that it is about. */
  readonly no: string;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  if (gates === null || gates.length === 0) return null;
  const texts = messages.gates;
  return (
    <Panel title={texts.title}>
      <Paragraph>{texts.lead(gates.length)}</Paragraph>
      <ul className={styles.list}>
        {gates.map((gate) => (
          <li key={`${gate.id} ${gate.field}`} className={styles.item}>
            <MissingGate no={no} gate={gate} />
          </li>
        ))}
      </ul>
      {gates.some(({ strength }) => strength === "warn") && <Paragraph>{texts.warns}</Paragraph>}
    </Panel>
  );
}

function MissingGate({ gate, no }: { readonly gate: Missing; readonly no: string }) {
  const styles = useStyles();
  const { language, messages, navigation } = useSession();
  const texts = messages.gates;
  const { field, id, mendedBy, strength } = gate;
  const words = gateWords(id);
  const hash = ADDRESSES.entry.hash({ no, tab: "all", part: groupOf(field) });
  const who =
    mendedBy === "owner" || mendedBy === "coordinator"
      ? texts.mendedBy[mendedBy]
      : statementRoleLabels[mendedBy][language];
  return (
    <>
      <Link
        href={hash}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          navigation.go(hash);
        }}
      >
        {formField(fieldOf(field)).label[language]}
      </Link>
      <Text>{words[language]}</Text>
      <Text size={200} className={styles.source}>
        {texts.detail({ source: words.source[language], who, strength: texts.strength[strength] })}
      </Text>
    </>
  );
}
