import { Button, Field, Input, makeStyles, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Json } from "#domain/change.ts";
import { SETTING_LIMITS } from "#domain/settings/settingKind.ts";
import { settingsQuery } from "#tab/data/settings.ts";
import { type TypedSignOff, treeInForce } from "#tab/fields/settingValue.ts";
import { useSession } from "#tab/session/session.tsx";
import { InputGroup } from "./InputGroup.tsx";

const useStyles = makeStyles({
  root: {
    maxWidth: "32rem",
  },
  press: { justifySelf: "start" },
});

/** The legal office's sign-off of the version that is asked by; one of another version has ended. */
export function SignOffInput(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly signOff: TypedSignOff | null;
  readonly onChange: (signOff: Json) => void;
}) {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const settings = useQuery(settingsQuery(data)).data;
  const { hint, label, onChange, problem, signOff } = props;
  const texts = messages.settings.signOff;
  const version = treeInForce(settings?.settings ?? []);
  const present = signOff?.tree === version ? signOff : null;
  const give = (part: Partial<TypedSignOff>) =>
    onChange({ ...{ tree: version, by: "", on: today, reference: "" }, ...present, ...part });
  return (
    <InputGroup label={label} hint={hint} problem={problem} className={styles.root}>
      <Text>{texts.tree(version)}</Text>
      {signOff !== null && present === null && <Text>{texts.ended(signOff.tree)}</Text>}
      {present === null ? (
        <>
          <Text>{texts.missing}</Text>
          <Button className={styles.press} onClick={() => give({})}>
            {texts.give}
          </Button>
        </>
      ) : (
        <>
          <Field label={texts.by} required>
            <Input
              value={present.by}
              maxLength={SETTING_LIMITS.text}
              onChange={(_, { value }) => give({ by: value })}
            />
          </Field>
          <Field label={texts.on} required>
            <Input
              type="date"
              value={present.on}
              onChange={(_, { value }) => give({ on: value })}
            />
          </Field>
          <Field label={texts.reference} required>
            <Input
              value={present.reference}
              maxLength={SETTING_LIMITS.text}
              onChange={(_, { value }) => give({ reference: value })}
            />
          </Field>
          <Button className={styles.press} onClick={() => onChange(null)}>
            {texts.withdraw}
          </Button>
        </>
      )}
    </InputGroup>
  );
}
