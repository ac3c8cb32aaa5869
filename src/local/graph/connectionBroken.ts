/** What `fetch` throws when the other side hangs up; over HTTP the socket is destroyed instead. */
export class ConnectionBroken extends TypeError {
  constructor() {
    super("fetch failed");
  }
}
