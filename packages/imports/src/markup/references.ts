/**
 * Character references of XML and HTML. Only the five names every XML file may use and numbers are resolved;
 * entities that a file declares itself are never expanded, so an entity bomb stays a few bytes of text.
 * HTML adds fixed names for single characters, which cannot grow a text either.
 */

const xmlNames = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** HTML 4 names of U+00A0 to U+00FF, in order (HTML 4.01, section 24.2.1). */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Punctuation that mail programs write by name (HTML 4.01, sections 24.3 and 24.4). */
const punctuation: readonly (readonly [string, number])[] = [
  ["OElig", 0x152],
  ["oelig", 0x153],
  ["Scaron", 0x160],
  ["scaron", 0x161],
  ["ensp", 0x2002],
  ["emsp", 0x2003],
  ["thinsp", 0x2009],
  ["zwnj", 0x200c],
  ["zwj", 0x200d],
  ["lrm", 0x200e],
  ["rlm", 0x200f],
  ["ndash", 0x2013],
  ["mdash", 0x2014],
  ["lsquo", 0x2018],
  ["rsquo", 0x2019],
  ["sbquo", 0x201a],
  ["ldquo", 0x201c],
  ["rdquo", 0x201d],
  ["bdquo", 0x201e],
  ["bull", 0x2022],
  ["hellip", 0x2026],
  ["lsaquo", 0x2039],
  ["rsaquo", 0x203a],
  ["euro", 0x20ac],
  ["trade", 0x2122],
  ["hearts", 0x2665],
];

const htmlNames = new Map(xmlNames);
for (const [index, name] of latin1.split(" ").entries()) htmlNames.set(name, String.fromCharCode(0xa0 + index));
for (const [name, code] of punctuation) htmlNames.set(name, String.fromCharCode(code));

/** HTML reads the numbers 128 to 159 as Windows-1252, because that is what pages meant by them. */
const windows1252 = new TextDecoder("windows-1252");

function numbered(digits: string, radix: number, dialect: "xml" | "html"): string {
  const code = Number.parseInt(digits, radix);
  if (!(code <= 0x10ffff)) return "\ufffd";
  if (code === 0) return "";
  if (dialect === "html" && code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
  // Android writes an emoji as two references, one a surrogate; two halves side by side are one character again.
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

/** The longest reference is a decimal number of eight digits: "&#12345678;". */
const longestReference = 11;

/** The text of the reference between "&" and ";", or null where it is none. */
function resolve(reference: string, dialect: "xml" | "html"): string | null {
  if (reference.charCodeAt(0) !== 0x23) return (dialect === "xml" ? xmlNames : htmlNames).get(reference) ?? null;
  const number = /^#(?:(\d{1,8})|[xX]([\da-fA-F]{1,6}))$/.exec(reference);
  if (!number) return null;
  return number[1] === undefined ? numbered(number[2]!, 16, dialect) : numbered(number[1], 10, dialect);
}

/**
 * Resolves the character references in `text`. Unknown names stay as written. Two references that are the halves of a
 * surrogate pair become one character; a half without its partner becomes U+FFFD; the reference to NUL is dropped.
 */
export function resolveReferences(text: string, dialect: "xml" | "html"): string {
  let amp = text.indexOf("&");
  if (amp < 0) return text;
  let resolved = "";
  let from = 0;
  while (amp >= 0) {
    let end = amp + 2;
    const limit = Math.min(text.length, amp + longestReference);
    while (end < limit && text.charCodeAt(end) !== 0x3b) end++;
    const letters = text.charCodeAt(end) === 0x3b ? resolve(text.slice(amp + 1, end), dialect) : null;
    if (letters !== null) {
      resolved += text.slice(from, amp) + letters;
      from = end + 1;
    }
    amp = text.indexOf("&", letters === null ? amp + 1 : from);
  }
  resolved += text.slice(from);
  return resolved.isWellFormed() ? resolved : resolved.toWellFormed();
}
