/** What somebody typed into a mail: without the mail it answers, without the signature. */

/** "On … wrote:" in the languages of the common programs; the line, or its second half where it was folded. */
const attribution =
  /(\b(wrote|writes|schrieb|a écrit|escribió|ha scritto|scrisse|escreveu|schreef|skrev|kirjoitti|napisał|pisze|napsal|yazdı)|írta|пишет|написал|пише|のメール|寫道|写道).{0,80}[:：]\s*$/iu;
/** The rule above a mail that was answered below or passed on. */
const original =
  /^\s*(-{2,}\s*(original message|original-nachricht|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada)\s*-{2,}|_{20,})\s*$/i;
/** Outlook writes the head of the answered mail as plain lines. */
const quotedHead = /^\s*\*?(from|von|de|da|van|från|fra|od|от)\s?:\*?\s.+/i;
const quotedHeadNext =
  /^\s*\*?(sent|date|gesendet|datum|envoyé|enviado( el)?|data|inviato|enviada( em)?|verzonden|skickat|sendt|wysłano|дата|отправлено)\s?:\*?\s.+/i;

/** What a program puts into such a line and nobody types: an address, or a clock. */
const byProgram = /\d.*\S@\S|\S@\S.*\d|\d.*\b\d{1,2}[:.]\d\d\b/;
const dayWord = /^(on|am|le|el|il|em|op|den|w dniu)\b/i;

/** `text` has "\n" as line end. Linear in its length. */
export function ownWords(text: string): string {
  // Some programs fold the line that introduces a quotation inside the address.
  const unfolded = text.includes("\n>:") ? text.replace(/(<[^<>\s]{3,80})\n>:/g, "$1>:") : text;
  const lines = unfolded.split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // The signature starts after "-- " (RFC 3676, section 4.3); many programs lose the space.
    if (line === "-- " || (line === "--" && lines.length - at <= 12)) break;
    if (original.test(line)) break;
    if (line.length < 400 && quotedHead.test(line)) {
      // A long address may stand on a line of its own.
      const next = /^\s*<\S+>\s*$/.test(lines[at + 1] ?? "") ? at + 2 : at + 1;
      if (quotedHeadNext.test(lines[next] ?? "")) break;
    }
    if (/^\s{0,3}>/.test(line)) {
      dropAttribution(kept);
      while (at + 1 < lines.length && /^\s{0,3}>/.test(lines[at + 1]!)) at++;
      continue;
    }
    kept.push(line);
    const introducing = mayClose(line) ? introduction(kept) : 0;
    if (introducing === 0) continue;
    const quoted = lines.slice(at + 1, at + 8).find((one) => one.trim() !== "");
    if (quoted === undefined || /^\s{0,3}>/.test(quoted)) continue;
    // The answered mail stands below without a mark on its lines, to the end.
    kept.length -= introducing;
    break;
  }
  const typed = kept.join("\n").trim();
  // With HTML the quoted mail is already gone, and only the line that introduces it is left at the end.
  const last = typed.lastIndexOf("\n\n");
  const tail = last < 0 ? "" : typed.slice(last + 2);
  return tail !== "" && tail.length < 300 && attribution.test(tail) ? typed.slice(0, last).trim() : typed;
}

/** Takes the line or two that introduce a quotation from the end of what was kept. */
function dropAttribution(kept: string[]): void {
  let last = kept.length - 1;
  while (last >= 0 && kept[last]!.trim() === "") last--;
  if (last < 0 || kept[last]!.length > 300 || !attribution.test(kept[last]!)) return;
  // A long one is folded over two lines: "On Fri, 7 Feb 2003" and "Anna <a@example.org> wrote:".
  const before = kept[last - 1] ?? "";
  const folded = before.trim() !== "" && before.length < 200 && !dayWord.test(kept[last]!.trim());
  kept.length = folded && dayWord.test(before.trim()) ? last - 1 : last;
}

/** Whether a line ends as one that introduces a mail may: every line of every mail is asked. */
function mayClose(line: string): boolean {
  let last = line.length - 1;
  while (last >= 0 && (line.charCodeAt(last) === 0x20 || line.charCodeAt(last) === 0x2d)) last--;
  const letter = line.charCodeAt(last);
  // ":" of either width, or "wrote".
  return letter === 0x3a || letter === 0xff1a || (letter === 0x65 && line.endsWith("wrote", last + 1));
}

/** How many lines at the end of `kept` are the line, folded or not, with which a program introduces the mail that is answered. */
function introduction(kept: readonly string[]): number {
  let joined = "";
  for (let count = 1; count <= 3; count++) {
    const line = kept[kept.length - count]?.trim() ?? "";
    if (line === "" || line.length > 300) return 0;
    joined = `${line} ${joined}`;
    const closed = attribution.test(joined) || /\bwrote[\s-]*$/.test(joined);
    if (closed && byProgram.test(joined))
      return !dayWord.test(line) && dayWord.test(kept[kept.length - count - 1]?.trim() ?? "") ? count + 1 : count;
  }
  return 0;
}
