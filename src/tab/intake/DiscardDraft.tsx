import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";

/** Gives up what was typed, once that was asked. */
export function DiscardDraft({ onDiscard }: { readonly onDiscard: () => void }) {
  const { messages } = useSession();
  const [isAsked, setAsked] = useState(false);
  const texts = messages.report;
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
        {texts.discard}
      </Button>
      {isAsked && (
        <FormDialog
          title={texts.discardAsk}
          lead={texts.discardLead}
          cancel={{ label: messages.faces.cancel, run: () => setAsked(false) }}
          submit={{
            label: texts.discard,
            pending: false,
            run: () => {
              setAsked(false);
              onDiscard();
              focusHeading();
            },
          }}
        />
      )}
    </>
  );
}
