import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuTrigger,
} from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { useState } from "react";
import { ADDRESSES } from "#tab/session/addresses.ts";
import type { RegisterView } from "#tab/session/registerQuery.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { useDeviceSetting } from "#tab/session/useDeviceSetting.ts";
import { InlineMenuPopover } from "#tab/shared/InlineMenuPopover.tsx";
import { parseViews, withView } from "./savedViews.ts";
import { LinkDialog, RemoveViewsDialog, SaveViewDialog } from "./ViewDialogs.tsx";

/** The person's own views, kept on this device, and a link to what is shown. */
export function ViewMenu({ view }: { readonly view: RegisterView }) {
  const { messages, navigation } = useFirstSession();
  const [views, setViews] = useDeviceSetting("views", parseViews);
  const [open, setOpen] = useState<"save" | "remove" | "link">();
  const texts = messages.registerView;
  const hash = ADDRESSES.register.hash(view);
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu inline positioning={{ autoSize: "height" }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<BookmarkRegular />}>{texts.views}</MenuButton>
        </MenuTrigger>
        <InlineMenuPopover>
          <MenuList>
            {views.map((saved) => (
              <MenuItem key={saved.name} onClick={() => navigation.go(saved.hash)}>
                {saved.name}
              </MenuItem>
            ))}
            {views.length > 0 && <MenuDivider />}
            <MenuItem onClick={() => setOpen("save")}>{texts.saveView}</MenuItem>
            {views.length > 0 && (
              <MenuItem onClick={() => setOpen("remove")}>{texts.removeViews}</MenuItem>
            )}
            <MenuItem onClick={() => setOpen("link")}>{texts.linkToView}</MenuItem>
          </MenuList>
        </InlineMenuPopover>
      </Menu>
      {open === "save" && (
        <SaveViewDialog
          onSave={(name) => {
            setViews(withView(views, { name, hash }));
            close();
          }}
          onClose={close}
        />
      )}
      {open === "remove" && (
        <RemoveViewsDialog
          views={views}
          onKeep={(kept) => {
            setViews(kept);
            close();
          }}
          onClose={close}
        />
      )}
      {open === "link" && <LinkDialog hash={hash} onClose={close} />}
    </>
  );
}
