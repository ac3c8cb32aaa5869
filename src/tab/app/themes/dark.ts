import { teamsDarkTheme } from "@fluentui/react-components";

export const dark = teamsDarkTheme;
