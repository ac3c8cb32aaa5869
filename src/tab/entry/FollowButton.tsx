import { makeStyles, ToggleButton } from "@fluentui/react-components";
import { AlertFilled, AlertRegular } from "@fluentui/react-icons/svg/alert";
import { useMutation } from "@tanstack/react-query";
import type { EntryView } from "#contract/entry.ts";
import { followMutation } from "#tab/data/follow.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";

const useStyles = makeStyles({
  // Below the buttons it stands among.
  said: { flexBasis: "100%", order: 1, ":empty": { display: "none" } },
});

/** Whoever follows an application is told when the answer or the evaluation changes; pressed again, no more. */
export function FollowButton({ entry: { follows, no } }: { readonly entry: EntryView }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const follow = useMutation(followMutation(data, no));
  const texts = messages.follow;
  return (
    <>
      <ToggleButton
        checked={follows}
        icon={follows ? <AlertFilled /> : <AlertRegular />}
        disabledFocusable={follow.isPending}
        onClick={() => follow.mutate(!follows)}
      >
        {texts.follow}
      </ToggleButton>
      <div role="status" className={styles.said}>
        {follow.isSuccess && (
          <Message intent="success">{follows ? texts.followed : texts.ended}</Message>
        )}
        {follow.isError && <Message intent="error">{problemText(follow.error, messages)}</Message>}
      </div>
    </>
  );
}
