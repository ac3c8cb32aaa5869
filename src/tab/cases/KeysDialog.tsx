import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { isCoordinator } from "#domain/people/roles.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { DESK_KEYS, type DeskKeys } from "./useDeskKeys.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  meaning: { margin: 0 },
});

/** Every key of the desk, and the switch that turns them off. */
export function KeysDialog({ keys }: { readonly keys: DeskKeys }) {
  const styles = useStyles();
  const { me, messages } = useSession();
  const texts = messages.cases;
  // Whoever only reads has nothing to choose for.
  const shown = DESK_KEYS.filter((key) => key !== "x" || isCoordinator(me));
  return (
    <FormDialog
      title={texts.keys}
      submit={{ label: texts.close, run: keys.hide, pending: false }}
      cancel={{ run: keys.hide }}
    >
      <dl className={styles.list}>
        {shown.map((key) => (
          <KeyLine key={key} name={key} meaning={texts.keyList[key]} />
        ))}
      </dl>
      <Switch
        label={texts.keysOn}
        checked={keys.isOn}
        onChange={(_, { checked }) => keys.switchTo(checked)}
      />
    </FormDialog>
  );
}

function KeyLine({ meaning, name }: { readonly name: string; readonly meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Text as="span" font="monospace" weight="semibold">
          {name}
        </Text>
      </dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}
