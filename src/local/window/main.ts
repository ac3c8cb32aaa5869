import { prepareCards } from "./cardView.ts";
import { createWindow } from "./createWindow.ts";
import { createStandInApi } from "./standInApi.ts";

prepareCards();
await createWindow(createStandInApi());
