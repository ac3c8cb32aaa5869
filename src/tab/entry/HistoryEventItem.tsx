import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { HistoryEvent } from "#contract/history.ts";
import { EventItem } from "#tab/case/EventItem.tsx";
import { useSession } from "#tab/session/session.tsx";
import type { Revert } from "./useRevert.ts";

/** An event of this entry; a change that can be taken back here and now has the press for it. */
export function HistoryEventItem(props: { readonly event: HistoryEvent; readonly revert: Revert }) {
  const texts = useSession().messages.historyView;
  const { event, revert } = props;
  return (
    <EventItem
      event={event}
      changeAction={(change, label) =>
        revert.fieldOf(event, change) !== undefined && (
          <Button
            data-screen-only
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={texts.revertField(label)}
            disabledFocusable={revert.isPending}
            onClick={() => revert.run(event, change)}
          >
            {texts.revert}
          </Button>
        )
      }
    />
  );
}
