import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { CaseView } from "#contract/case.ts";
import type { SuspensionStep } from "#tab/case/SuspensionDialogs.tsx";
import { useSession } from "#tab/session/session.tsx";
import { possibleSteps, type Step } from "./commands.ts";

/** So many stand beside the first; the others are a press further away. */
const BESIDE = 3;

const useStyles = makeStyles({
  root: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
});

/** The steps that are open: the likeliest, a few beside it, the rest behind "Mehr". */
export function CaseActions(props: {
  readonly view: CaseView;
  /** The one that is being filled in. */
  readonly open: Step | undefined;
  readonly onStep: (step: Step) => void;
  readonly onSuspension: (step: SuspensionStep) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { onStep, open, view } = props;
  const steps = possibleSteps(view);
  const suspension = suspensionStepOf(view);
  const first = steps[0]?.isAside === true ? 0 : 1;
  const beside = first + BESIDE - (suspension === undefined ? 0 : 1);
  const shown = steps.slice(0, beside);
  const rest = steps.slice(beside);
  const texts = messages.cases;
  if (steps.length === 0 && suspension === undefined) return null;
  return (
    <fieldset className={styles.root} aria-label={texts.actions}>
      {shown.map((step, index) => (
        <Button
          key={step.kind}
          appearance={index < first ? "primary" : "secondary"}
          aria-expanded={step === open}
          onClick={() => onStep(step)}
        >
          {texts[step.kind]}
        </Button>
      ))}
      {suspension !== undefined && (
        <Button onClick={() => props.onSuspension(suspension)}>
          {messages.suspension[suspension]}
        </Button>
      )}
      {rest.length > 0 && (
        // Rendered in its place: the theme's provider around a portal has the page's background.
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<MoreHorizontalRegular />}>{texts.more}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {rest.map((step) => (
                <MenuItem key={step.kind} onClick={() => onStep(step)}>
                  {texts[step.kind]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </fieldset>
  );
}

/** What may be done about the application itself; a proposed suspension is settled as such. */
function suspensionStepOf({ entryRights, rights }: CaseView): SuspensionStep | undefined {
  if (entryRights.liftSuspension) return "lift";
  return entryRights.suspend && !rights.settleSuspension ? "suspend" : undefined;
}
