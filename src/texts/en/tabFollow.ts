import type { tabFollow as german } from "#texts/de/tabFollow.ts";

export const tabFollow: typeof german = {
  follow: {
    follow: "Follow",
    followed:
      "You follow this application: when it changes whether you may use it, or its evaluation, you get a message in Teams. Nobody else sees that.",
    ended: "You no longer follow this application.",
    title: "What I follow",
    end: "Stop following",
    again: "Follow again",
    endOf: (title: string) => `Stop following: ${title}`,
    againOf: (title: string) => `Follow again: ${title}`,
  },
};
