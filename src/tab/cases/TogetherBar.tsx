import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseCommand } from "#contract/caseCommands.ts";
import { TogetherOutcome } from "#tab/case/TogetherOutcome.tsx";
import { togetherMutation } from "#tab/data/cases.ts";
import { useSession } from "#tab/session/session.tsx";
import { AssignDialog } from "./AssignDialog.tsx";
import { remind } from "./commands.ts";
import { ExtendDialog } from "./ExtendDialog.tsx";

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** What is done to each of several cases; it names the revision that is on the screen. */
type ForEach = (view: CaseView) => CaseCommand;

/** What can be done with several chosen cases at once. Those that refuse it stay chosen, and say why. */
export function TogetherBar(props: {
  readonly views: readonly CaseView[];
  /** The cases that stay chosen. */
  readonly onKeep: (keys: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { data, me, messages } = useSession();
  const [dialog, setDialog] = useState<"assign" | "extend">();
  const together = useMutation(togetherMutation<CaseView>(data));
  const { onKeep, views } = props;
  const texts = messages.cases;
  const close = () => setDialog(undefined);

  function run(command: ForEach) {
    close();
    together.mutate(
      views.map((view) => ({ view, command: command(view) })),
      { onSuccess: ({ refused }) => onKeep(refused.map(({ view }) => view.key)) },
    );
  }

  const take: ForEach = ({ revision }) => ({
    name: "assignHandler",
    input: { revision, personId: me.person.id },
  });
  const refused = new Set(together.data?.refused.map(({ view }) => view.key));
  // Who chooses others has read what became of these.
  const isRead = views.some(({ key }) => !refused.has(key));
  const isTold = together.data !== undefined && !isRead;
  return (
    <>
      {views.length > 0 && (
        <section
          className={mergeClasses(styles.root, styles.line)}
          aria-label={texts.chosen(views.length)}
        >
          <Text weight="semibold">{texts.chosen(views.length)}</Text>
          <Button disabledFocusable={together.isPending} onClick={() => run(take)}>
            {texts.together.take}
          </Button>
          <Button disabledFocusable={together.isPending} onClick={() => setDialog("assign")}>
            {texts.together.assign}
          </Button>
          <Button
            disabledFocusable={together.isPending}
            onClick={() => run(({ revision }) => remind(revision))}
          >
            {texts.together.remind}
          </Button>
          <Button disabledFocusable={together.isPending} onClick={() => setDialog("extend")}>
            {texts.together.extend}
          </Button>
          <Button appearance="subtle" onClick={() => onKeep([])}>
            {texts.unchoose}
          </Button>
        </section>
      )}
      <div role="status">
        {isTold && (
          <TogetherOutcome
            outcome={together.data}
            taken={texts.togetherDone}
            refused={texts.togetherRefused}
            titleOf={({ title }) => title}
          />
        )}
      </div>
      {dialog === "assign" && <AssignDialog onClose={close} onAssign={run} />}
      {dialog === "extend" && <ExtendDialog onClose={close} onExtend={run} />}
    </>
  );
}
