import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ImportView, UnknownValues } from "#contract/import.ts";
import { unknownValuesQuery } from "#tab/data/imports.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { PersonsPanel } from "./PersonsPanel.tsx";
import { namesPersons, personsProblem } from "./personsAnswer.ts";
import { isKnown, recodingOf, type UnknownValue, withRecoding, withSeen } from "./recodings.ts";
import { StepFoot } from "./StepFoot.tsx";
import type { GivenPlan } from "./usePlan.ts";
import { useTargets } from "./useTargets.ts";
import { ValueGroup } from "./ValueGroup.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Texts that stand for nothing yet: each once, fixed once for all rows. */
export function ValuesStep(props: { readonly view: ImportView; readonly edited: GivenPlan }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { edited, view } = props;
  const [wantsPersons, setWantsPersons] = useState(edited.plan.personsReason !== undefined);
  const [isChecked, setChecked] = useState(false);
  const query = useQuery({
    ...unknownValuesQuery(data, view.id, edited.revision),
    enabled: edited.isSaved,
  });
  const problem = personsProblem(edited.plan, wantsPersons);
  const texts = messages.imports.values;
  return (
    <div className={styles.root}>
      {namesPersons(edited.plan) && (
        <PersonsPanel
          edited={edited}
          isWanted={wantsPersons}
          problem={isChecked ? problem : undefined}
          onWanted={setWantsPersons}
        />
      )}
      <Panel title={messages.imports.steps.values}>
        <Paragraph>{texts.lead}</Paragraph>
        <QueryFaces query={query}>
          {({ values }) => <Values edited={edited} values={values} />}
        </QueryFaces>
        <StepFoot
          id={view.id}
          step="values"
          edited={edited}
          check={() => {
            setChecked(true);
            return problem === undefined;
          }}
        />
      </Panel>
    </div>
  );
}

/** What was asked about on this visit, and the answer that was last taken in. */
interface Seen {
  readonly seen: readonly UnknownValue[];
  readonly of: UnknownValues["values"];
}

function Values({
  edited,
  values,
}: {
  readonly edited: GivenPlan;
  readonly values: UnknownValues["values"];
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { labelOf } = useTargets();
  const status = useRef<HTMLDivElement>(null);
  const [{ of, seen }, setSeen] = useState<Seen>({ seen: values.filter(isKnown), of: values });
  if (of !== values) setSeen({ seen: withSeen(seen, values.filter(isKnown)), of: values });
  const texts = messages.imports.values;
  const { plan } = edited;
  const earlier = plan.recodings
    .filter((one) =>
      seen.every((value) => recodingOf({ ...plan, recodings: [one] }, value) === undefined),
    )
    .map(({ target, text }) => ({ target, text, count: 0, proposals: [] }));
  const all = [...seen, ...earlier];
  const open = all.filter((value) => recodingOf(plan, value) === undefined);
  const proposed = open.filter(({ proposals }) => proposals.length === 1);

  function fix(chosen: readonly UnknownValue[], meaningOf: (one: UnknownValue) => ValueOrEmpty) {
    edited.change((plan) => ({
      recodings: chosen.reduce(
        (recodings, one) => withRecoding({ ...plan, recodings }, one, meaningOf(one)),
        plan.recodings,
      ),
    }));
    // The button may be gone with what it was for.
    status.current?.focus();
  }

  if (all.length === 0) return <Paragraph>{texts.none}</Paragraph>;
  return (
    <>
      <div ref={status} role="status" tabIndex={-1}>
        <Text weight="semibold">
          {open.length === 0 ? texts.allDone : `${texts.left(open.length)}. ${texts.openStay}`}
        </Text>
      </div>
      <div className={styles.actions}>
        {proposed.length > 0 && (
          <Button onClick={() => fix(proposed, ({ proposals }) => proposals[0]?.value ?? null)}>
            {texts.takeAll(proposed.length)}
          </Button>
        )}
        {open.length > 0 && (
          <Button onClick={() => fix(open, () => null)}>{texts.emptyAll(open.length)}</Button>
        )}
      </div>
      {[...new Set(all.map(({ target }) => target))].map((target) => (
        <ValueGroup
          key={target}
          label={labelOf(target)}
          values={all.filter((one) => one.target === target)}
          edited={edited}
        />
      ))}
    </>
  );
}

type ValueOrEmpty = UnknownValue["proposals"][number]["value"] | null;
