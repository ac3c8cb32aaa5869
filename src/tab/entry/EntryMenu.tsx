import {
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { EntryView } from "#contract/entry.ts";
import { useSession } from "#tab/session/session.tsx";
import type { CopiedLink } from "#tab/session/useCopyLink.ts";
import { InlineMenuPopover } from "#tab/shared/InlineMenuPopover.tsx";
import type { EntryDialog } from "./EntryDialogs.tsx";

/** Everything that is done rarely. */
export function EntryMenu(props: {
  readonly entry: EntryView;
  readonly link: CopiedLink;
  readonly items: readonly { readonly key: EntryDialog; readonly label: string }[];
  readonly onDialog: (dialog: EntryDialog) => void;
}) {
  const { messages } = useSession();
  const { entry, items, link, onDialog } = props;
  const texts = messages.entryPage;
  return (
    // Rendered in its place: the theme's provider around a portal has the page's background.
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />}>{texts.more}</Button>
      </MenuTrigger>
      <InlineMenuPopover>
        <MenuList>
          {items.map(({ key, label }) => (
            <MenuItem key={key} onClick={() => onDialog(key)}>
              {label}
            </MenuItem>
          ))}
          {link.link !== undefined && (
            <MenuItem onClick={() => link.copy()}>{texts.copyLink}</MenuItem>
          )}
          <MenuItem onClick={() => window.print()}>{texts.print}</MenuItem>
          {entry.listItemUrl !== null && (
            <MenuItemLink href={entry.listItemUrl} target="_blank" rel="noreferrer">
              {messages.entry.openList}
            </MenuItemLink>
          )}
        </MenuList>
      </InlineMenuPopover>
    </Menu>
  );
}
