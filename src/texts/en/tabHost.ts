import type { tabHost as german } from "#texts/de/tabHost.ts";

export const tabHost: typeof german = {
  host: {
    outsideTitle: "Please open in Teams",
    outside:
      "The AI register runs in Microsoft Teams. Please open the app “KI-Register” there – in the browser alone there is no sign-in.",
    silentTitle: "Teams does not answer yet",
    silent:
      "The AI register is waiting for Microsoft Teams and opens by itself as soon as Teams answers. If it takes too long, please reload the page. If you are not in Teams, please open the app “KI-Register” there.",
    reload: "Reload page",
    asOf: (when) => `You see the state of ${when}.`,
    partGone:
      "This part of the AI register could not be loaded, probably because there is a new version by now. Please reload the page.",
    somethingMissing:
      "Something on this page could not be loaded. Please reload the page. What you have written stays.",
    signInFailed: "You could not be signed in",
    noSave: "Teams did not answer. Please try to save again.",
  },
  signIn: {
    hostSilent:
      "Teams has not confirmed your sign-in yet. If a window of Microsoft is open, please finish signing in there; then it goes on here by itself. Otherwise please try again or restart Teams.",
    consentMissing:
      "The AI register still needs a consent. Please try again and agree in the window that Teams opens. If none opens, your IT must grant consent for everybody in Microsoft Entra.",
    confirmationMissing:
      "Microsoft asks for another confirmation, for example with your phone. Please try again and confirm your sign-in in the window that Teams opens.",
    notAssigned:
      "Your account may not use the AI register yet. Please turn to your IT: they must assign you to the app in Microsoft Entra, or open the app to everybody.",
    blockedByPolicy:
      "A security rule of your organisation does not allow signing in here, for example on this device or in this network. Please try it on your work device or turn to your IT (conditional access in Microsoft Entra).",
    resourceUnavailable:
      "The AI register is not set up correctly at Microsoft, or is switched off. Only your IT can mend that: the app must be enabled in Microsoft Entra, and its Application ID URI must be the one in the Teams manifest.",
    cancelled:
      "Signing in was cancelled. Without it the AI register cannot show anything. Please try again.",
    windowBlocked:
      "The window for signing in could not be opened. Please allow Teams to open windows (pop-ups) and try again.",
    sessionEnded:
      "Your sign-in at Microsoft is no longer valid, for example after a new password. Please sign out of Teams and in again.",
    unknown:
      "Teams could not sign you in. Please try again. If it stays like this, please restart Teams or turn to your IT.",
    said: (said) => `Teams says: ${said}`,
  },
  unanswered: {
    read: "The AI register did not answer in time. Please try again.",
    write:
      "The AI register did not answer in time. It may have been saved all the same: please look before you send it again. What you typed is still there.",
  },
};
