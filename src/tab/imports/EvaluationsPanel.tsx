import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportLoad, ImportView } from "#contract/import.ts";
import { parseDay } from "#domain/time/day.ts";
import { importLoadQuery } from "#tab/data/imports.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatDay, formatNumber } from "#texts/format.ts";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  summary: { cursor: "pointer", minHeight: "24px" },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxHeight: "16rem",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

const MOST = 1_000;

/** When the first evaluations of new entries begin, and what that means for whom. */
export function EvaluationsPanel(props: { readonly view: ImportView; readonly edited: GivenPlan }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { edited, view } = props;
  const { start } = edited.plan;
  const [typed, setTyped] = useState({ from: `${start.from}`, perWeek: String(start.perWeek) });
  const query = useQuery({
    ...importLoadQuery(data, view.id, edited.revision),
    enabled: edited.isSaved,
  });
  const texts = messages.imports.evaluations;
  const from = parseDay(typed.from);
  const perWeek = countOf(typed.perWeek);

  function change(part: Partial<typeof typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    const day = parseDay(next.from);
    const count = countOf(next.perWeek);
    if (day !== undefined && count !== undefined) {
      edited.change({ start: { from: day, perWeek: count } });
    }
  }

  return (
    <Panel title={texts.title}>
      <Paragraph>{texts.lead}</Paragraph>
      <div className={styles.fields}>
        <Field label={texts.from} validationMessage={from === undefined ? texts.badFrom : null}>
          <Input
            type="date"
            value={typed.from}
            onChange={(_, { value }) => change({ from: value })}
          />
        </Field>
        <Field
          label={texts.perWeek}
          validationMessage={perWeek === undefined ? texts.badPerWeek : null}
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST}
            value={typed.perWeek}
            onChange={(_, { value }) => change({ perWeek: value })}
          />
        </Field>
      </div>
      <QueryFaces query={query}>{(load) => <Load load={load} />}</QueryFaces>
    </Panel>
  );
}

function Load({ load }: { readonly load: ImportLoad }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { cases, lastDay, persons, weeks } = load;
  const texts = messages.imports.evaluations;
  const number = (n: number) => formatNumber(n, language);
  return (
    <>
      <Text role="status" weight="semibold">
        {cases === 0 || lastDay === null
          ? texts.none
          : texts.summary(cases, number(cases), formatDay(lastDay, language))}
      </Text>
      {persons.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.persons}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
          <ul className={styles.list} tabIndex={0} aria-label={texts.persons}>
            {persons.map(({ entries, name }) => (
              <li key={`${name} ${entries}`}>
                {texts.person(name === "" ? texts.nobody : name, entries, number(entries))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {weeks.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.weeks(weeks.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
          <ul className={styles.list} tabIndex={0} aria-label={texts.weeks(weeks.length)}>
            {weeks.map((week) => (
              <li key={week.from}>
                {texts.week(formatDay(week.from, language), week.cases, number(week.cases))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function countOf(typed: string): number | undefined {
  const count = Number(typed);
  return Number.isInteger(count) && count >= 1 && count <= MOST ? count : undefined;
}
