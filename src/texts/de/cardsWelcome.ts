/** What the bot says to whoever gets the app, and the field in which it is asked. */
export const cardsWelcome = {
  welcome: {
    heading: "Willkommen beim KI-Register",
    what: "Hier steht, welche KI-Anwendungen es bei uns gibt und was für sie gilt.",
    ask: "Ob Sie eine davon nutzen dürfen, sage ich Ihnen gleich hier, oder jederzeit auf eine Nachricht.",
    when: "Von selbst melde ich mich nur, wenn Sie gefragt sind oder etwas wissen müssen.",
    fallback:
      "Willkommen beim KI-Register. Wenn Sie mir den Namen einer KI-Anwendung schreiben, sage ich Ihnen, ob Sie sie nutzen dürfen.",
    summary: "KI-Register: Willkommen",
  },
  ask: {
    label: "Darf ich … nutzen? Name der Anwendung, oder wofür Sie eine brauchen",
    error: "Bitte schreiben Sie den Namen einer Anwendung, oder wofür Sie eine brauchen.",
    submit: "Nachsehen",
  },
};
