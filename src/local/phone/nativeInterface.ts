/*
 * On a phone the tab has no frame: it is the only page of a web view, and the app around it talks through an object that
 * it puts into the page. This makes the frame of the local window such a web view. It runs before the tab's own scripts.
 */

declare global {
  interface Window {
    nativeInterface?: { readonly framelessPostMessage: (message: string) => void };
    onNativeMessage?: (event: { readonly data: unknown }) => void;
  }
}

const app = window.parent;

window.nativeInterface = {
  framelessPostMessage: (message) => {
    // Opened by itself, this page has no app around it, and would answer its own questions.
    if (app !== window) app.postMessage(JSON.parse(message), location.origin);
  },
};
window.addEventListener("message", (event) => {
  if (event.source !== app) return;
  // In a web view nobody else hears of it.
  event.stopImmediatePropagation();
  window.onNativeMessage?.({ data: event.data });
});
// A page without a frame is its own parent.
Object.defineProperty(window, "parent", { value: window });
