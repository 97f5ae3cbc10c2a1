// The web's base64, which says no.

for (const text of ["YWJj", " Y W\nI ", "YW.Jj", "-_-_", "YQ==YWJj", "YR==", "YWJjZ"]) {
  const strict = ask(() => hex(Buffer.from(atob(text), "latin1")));
  const lenient = hex(Buffer.from(text, "base64"));
  console.log(`${JSON.stringify(text)}: atob ${strict}, Buffer ${lenient}`);
}
for (const text of ["é", "€"]) {
  const latin1 = ask(() => btoa(text));
  const utf8 = Buffer.from(text).toString("base64");
  console.log(`${text}: btoa ${latin1}, Buffer ${utf8}`);
}

function ask(question) {
  try {
    return question();
  } catch (error) {
    return "refuses";
  }
}

function hex(buf) {
  return buf.toString("hex");
}
