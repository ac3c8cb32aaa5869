import { LOCAL_CLIENT_ID } from "#local/people.ts";

export const BOT_ID = `28:${LOCAL_CLIENT_ID}`;

/** Where the bot reaches its API; it stands in every activity. */
export const serviceUrl = (base: string) => `${base}/local/botapi/`;
