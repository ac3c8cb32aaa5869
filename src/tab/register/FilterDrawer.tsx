import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { activeFilters, cleared } from "#tab/fields/entryFilter.ts";
import { FilterPanel } from "#tab/fields/FilterPanel.tsx";
import type { Narrowed } from "#tab/fields/rowFacets.ts";
import { useSession } from "#tab/session/session.tsx";

/** All filters beside the list; each choice counts what the other filters leave. */
export function FilterDrawer(props: {
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly narrowed: Narrowed;
  readonly onFilter: (filter: RegisterFilter) => void;
  readonly onClose: () => void;
}) {
  const { messages } = useSession();
  const { filter, narrowed, onClose, onFilter, rows } = props;
  const texts = messages.registerView;
  return (
    <OverlayDrawer
      open
      position="end"
      aria-label={texts.filterTitle}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={texts.filterClose}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {texts.filterTitle}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <FilterPanel rows={rows} filter={filter} counts={narrowed.counts()} onFilter={onFilter} />
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" onClick={onClose}>
          {texts.filterDone(messages.register.found(narrowed.shown, narrowed.shown))}
        </Button>
        {activeFilters(filter) > 0 && (
          <Button onClick={() => onFilter(cleared(filter))}>{messages.register.clear}</Button>
        )}
      </DrawerFooter>
    </OverlayDrawer>
  );
}
