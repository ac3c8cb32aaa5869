import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import { deskRows } from "#domain/cases/deskRows.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { useRestOfWindow } from "#tab/shared/useRestOfWindow.ts";
import { CaseDetail } from "./CaseDetail.tsx";
import { CaseFilters } from "./CaseFilters.tsx";
import { CaseList, type DeskStop } from "./CaseList.tsx";
import { DoneToast } from "./DoneToast.tsx";
import { rowBeside } from "./deskRows.ts";
import { TogetherBar } from "./TogetherBar.tsx";
import type { useCases } from "./useCases.ts";
import { type DeskKeys, deskKeyOf } from "./useDeskKeys.ts";
import { useDone } from "./useDone.ts";
import { WaitingSection } from "./WaitingSection.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  // Each pane scrolls by itself, so that neither moves while the other is read.
  panes: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(20rem, 2fr) minmax(0, 3fr)",
    alignItems: "stretch",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  detail: {
    minWidth: 0,
    overflowY: "auto",
    "@media (max-width: 899px)": { overflowY: "visible" },
  },
  behind: { "@media (max-width: 899px)": { display: "none" } },
});

/** The list and the chosen case; on narrow screens one of them. */
export function CaseDesk(
  props: Pick<ReturnType<typeof useCases>, "cases" | "chosen" | "closed" | "waiting"> & {
    readonly caseKey: string | null;
    readonly filter: CaseFilter;
    readonly keys: DeskKeys;
  },
) {
  const styles = useStyles();
  const { me, messages, navigation, today } = useSession();
  const { cases, caseKey, chosen, closed, filter, keys, waiting } = props;
  const personId = me.person.id;
  const narrow = useMedia("(max-width: 899px)");
  const panes = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const height = useRestOfWindow(panes);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // What is typed is shown first; thousands of rows follow.
  const shownFilter = useDeferredValue(filter);
  const all = useMemo(() => deskRows(cases, { personId, today }), [cases, personId, today]);
  const rows = useMemo(() => {
    const isShown = selects(shownFilter, { personId, today, waiting });
    return all.filter(({ view }) => isShown(view));
  }, [all, shownFilter, personId, today, waiting]);
  const [stop, setStop] = useState<DeskStop>({ key: caseKey, isByKey: false });
  const done = useDone({ rows, filter, isNarrow: narrow });
  const chosenRows = rows.filter(({ view }) => picked.has(view.key)).map(({ view }) => view);

  /** What was pressed is gone: one goes on at the case, or where one is in the list. */
  function focusDesk() {
    const link = stop.key === null ? "[data-case]" : `[data-case="${CSS.escape(stop.key)}"]`;
    const within = chosen === undefined ? link : "[data-case-heading]";
    panes.current?.querySelector<HTMLElement>(within)?.focus({ preventScroll: true });
  }

  // Stable, so that only rows that change are drawn again.
  const reach = useCallback((key: string) => setStop({ key, isByKey: false }), []);
  const pick = useCallback(({ key }: Pick<CaseView, "key">) => {
    setPicked((before) => (before.has(key) ? without(before, key) : new Set([...before, key])));
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const key = keys.isOn ? deskKeyOf(event) : undefined;
    if (key === undefined || key === "Enter") return;
    event.preventDefault();
    const beside = key === "j" ? 1 : key === "k" ? -1 : undefined;
    const reached = beside && rowBeside(rows, stop.key, beside);
    if (reached !== undefined) setStop({ key: reached.key, isByKey: true });
    if (key === "x" && isCoordinator(me))
      rows.filter(({ view }) => view.key === stop.key).map(({ view }) => pick(view));
    if (key === "/") searchField.current?.focus();
    if (key === "?") keys.show();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys beside those of the links and fields within.
    <div className={styles.root} onKeyDown={onKeyDown}>
      {filter.waiting !== undefined && (
        <WaitingSection
          section={filter.waiting}
          onEnd={() => {
            const { waiting: _left, ...rest } = filter;
            navigation.go(ADDRESSES.cases.hash({ caseKey, filter: rest }), "replace");
          }}
        />
      )}
      <div className={mergeClasses(chosen !== undefined && styles.behind)}>
        <CaseFilters
          cases={cases}
          rows={rows}
          counted={shownFilter}
          waiting={waiting}
          closed={closed}
          filter={filter}
          searchField={searchField}
          onChange={(next) =>
            navigation.go(ADDRESSES.cases.hash({ caseKey, filter: next }), "replace")
          }
        />
      </div>
      <TogetherBar views={chosenRows} onKeep={(kept) => setPicked(new Set(kept))} />
      <div ref={panes} className={styles.panes} style={narrow ? undefined : { height }}>
        <CaseList
          className={mergeClasses(chosen !== undefined && styles.behind)}
          rows={rows}
          filter={shownFilter}
          chosen={caseKey}
          closed={closed}
          picked={picked}
          stop={stop}
          height={narrow ? height : undefined}
          onPick={pick}
          onStop={reach}
        />
        {chosen === undefined ? (
          rows.length > 0 && (
            <Paragraph className={styles.behind}>{messages.cases.choose}</Paragraph>
          )
        ) : (
          <div key={chosen.key} className={styles.detail}>
            <CaseDetail view={chosen} filter={filter} onDone={done.tell} onSay={done.say} />
          </div>
        )}
      </div>
      <DoneToast
        {...done}
        undone={(view) => {
          done.undone(view);
          focusDesk();
        }}
        dismiss={() => {
          done.dismiss();
          focusDesk();
        }}
      />
    </div>
  );
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}
