import { z } from "zod";
import { parseDirectoryId } from "#domain/people/directoryId.ts";

/** What helps, but is no condition: a press is not lost for a language or a region in another form. */
const optionalText = z
  .string()
  .max(500)
  .nullish()
  .transform((text) => (text === null || text === "" ? undefined : text))
  .catch(undefined);

const activitySchema = z.looseObject({
  type: z.string(),
  name: optionalText,
  action: optionalText,
  /** What somebody wrote; nothing where it is too long to ask for an application. */
  text: optionalText,
  serviceUrl: z.string().max(500),
  locale: optionalText,
  replyToId: optionalText,
  from: z.looseObject({
    id: z.string(),
    /** Nobody acts by what is no id of the directory. */
    aadObjectId: optionalText.transform((text) => parseDirectoryId(text ?? "")),
  }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string(), conversationType: optionalText }),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
  value: z.unknown().optional(),
});

/** What the bot reads of an activity, after guard and SDK have accepted it. */
export type Activity = z.infer<typeof activitySchema>;

export function parseActivity(input: unknown): Activity | undefined {
  const parsed = activitySchema.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}

/** Whether somebody pressed a button of a card, or their client refreshes it. */
export function isCardAction({ name, type }: Activity): boolean {
  return type === "invoke" && name === "adaptiveCard/action";
}
