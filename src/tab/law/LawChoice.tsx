import { Field, Input, makeStyles, Text } from "@fluentui/react-components";
import type { LawInput } from "#contract/law.ts";
import { TREE_VERSIONS, treeOf } from "#domain/classification/treeVersions.ts";
import { parseDay } from "#domain/time/day.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";

const useStyles = makeStyles({ day: { maxWidth: "32rem" }, badge: { justifySelf: "start" } });

/** Which law is looked at: a version of the questions, and what the city chooses where the law is open. */
export function LawChoice(props: {
  readonly law: LawInput;
  readonly inForce: LawInput;
  readonly onChange: (law: LawInput) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { inForce, law, onChange } = props;
  const texts = messages.lawPage;
  const nameOf = (version: string) => {
    const name = texts.treeLabel(version, treeOf(version)?.law[language] ?? "");
    return version === inForce.tree ? `${name} (${texts.inForce})` : name;
  };
  const isInForce =
    law.tree === inForce.tree && law.registrationGateFrom === inForce.registrationGateFrom;
  return (
    <Panel title={texts.which}>
      {TREE_VERSIONS.length > 1 ? (
        <RadioField
          label={texts.tree}
          keys={TREE_VERSIONS.map(({ version }) => version)}
          textOf={nameOf}
          value={law.tree}
          onChange={(tree) => onChange({ ...law, tree })}
        />
      ) : (
        <>
          <Text weight="semibold">{texts.tree}</Text>
          <Paragraph>{nameOf(law.tree)}</Paragraph>
          <Paragraph>{texts.onlyVersion}</Paragraph>
        </>
      )}
      <Field label={texts.gateFrom} hint={texts.gateHint} className={styles.day}>
        <Input
          type="date"
          value={law.registrationGateFrom ?? ""}
          onChange={(_, { value }) =>
            onChange({ ...law, registrationGateFrom: parseDay(value) ?? null })
          }
        />
      </Field>
      <div className={styles.badge} role="status">
        <ToneBadge tone={isInForce ? "good" : "waiting"}>
          {isInForce ? texts.isInForce : texts.preview}
        </ToneBadge>
      </div>
    </Panel>
  );
}
