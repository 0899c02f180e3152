export const howTo = "On the phone, make a backup with SMS Backup & Restore, and give the .xml file.";

export function detect(bytes: Uint8Array, name: string): number {
  const named = /(^|\/)(sms|calls)[^/]*\.xml$/i.test(name) ? 0.4 : 0;
  if (bytes.length === 0) return named || (/\.xml$/i.test(name) ? 0.2 : 0);
  return rootIs(new TextDecoder().decode(bytes), /<(smses|calls)[\s>/]/y) ? 1 : 0;
}

/** Whether the first element, after nothing but instructions, comments and a document type, is the one looked for. */
function rootIs(text: string, root: RegExp): boolean {
  for (let at = 0; ; ) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
    const opener = /<(\?|!--|!)/y;
    opener.lastIndex = at;
    const kind = opener.exec(text)?.[1];
    if (kind === undefined) {
      root.lastIndex = at;
      return root.test(text);
    }
    let closer = kind === "?" ? "?>" : kind === "!--" ? "-->" : ">";
    const bracket = kind === "!" ? text.indexOf("[", at) : -1;
    if (bracket >= 0 && bracket < text.indexOf(">", at)) closer = "]>";
    const end = text.indexOf(closer, at);
    if (end < 0) return false;
    at = end + closer.length;
  }
}
