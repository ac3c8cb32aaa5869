/** Every answer of the API names the service's day in this header, so that an open page sees midnight pass. */
export const DAY_HEADER = "Register-Day";

export const ME_PATH = "/me";
export const REGISTER_PATH = "/register";
export const START_PATHS = { start: "/me/start", office: "/me/office" } as const;
