import { FOLLOWED_MAX } from "#domain/limits.ts";
import type { problemsAnywhere as german } from "#texts/de/problemsAnywhere.ts";

export const problemsAnywhere: typeof german = {
  badRequest: "What you entered arrived incomplete. Please check it and send it again.",
  notSignedIn: "Your sign-in has expired. Please open the AI register in Teams again.",
  foreignTenant:
    "The AI register is open to the city’s staff only. Please sign in with your account of the city.",
  guest: "The AI register is open to the city’s staff only. You are signed in as a guest.",
  forbidden: "You are not allowed to do this. Please contact the AI coordinators.",
  notFound:
    "This does not exist, or no longer exists. Please check the link or search under “Register”.",
  starting:
    "The AI register is just starting. What you entered is still here; please try again in a moment.",
  readOnly:
    "The AI register accepts nothing at present, because something is missing or was changed in SharePoint. You can go on reading. What you entered is still there; please tell the AI coordinators and try again later.",
  incomplete:
    "The AI register cannot be shown at present, because entries are missing in SharePoint. Please tell the AI coordinators; it goes on as soon as they are back.",
  tooManyRequests:
    "That was too fast for the AI register. Please wait a moment; then it goes on. What you entered is still here.",
  unavailable:
    "The AI register cannot be reached at the moment. What you entered is still here; please try again shortly.",
  unanswered:
    "The AI register did not answer in time. It may have been saved all the same: please look before you send it again. What you entered is still here.",
  refusedBySharePoint:
    "SharePoint does not let the AI register work at present; IT has to mend that. What you entered is still here; please tell the AI coordinators and try again later.",
  internal: "Something went wrong. Please try again.",
  tooManyFollowed: `You already follow ${FOLLOWED_MAX} applications. Please stop following another one; “What I follow” is on the start page.`,
};
