import type { Help } from "@rekindle/guide";
import { capital } from "../words/capital.ts";

interface HelpLineProps {
  readonly line: Pick<Help, "name" | "contact">;
  /** It stands under a heading that says the same. */
  readonly nameless?: boolean;
}

/** A line in words, and each number in it as a link: to call, or to text where it says so. */
export function HelpLine({ line, nameless = false }: HelpLineProps) {
  return (
    <li>
      {nameless ? null : <strong>{line.name}</strong>}
      {line.contact.split(between).map((part) => (
        <span key={part}>{withLinks(capital(part))}</span>
      ))}
    </li>
  );
}

/** Each number has a row of its own with the words that say whose it is: read in a hurry, no two may run together. */
const between = /; |, (?!24)(?=[^,;]*\d{3})/;

const number = /(?<![\w.])\+?\d(?:[\d ()-]*\d)?/g;
/** "text 686868", "text START to 88788", "HOME to 741741": a short code that cannot be called. */
const texted = /\b(?:text|to)\s$/i;

/** The words of a line, its numbers as links. "24/7", "9-17" and whatever has fewer than three digits stay words. */
function withLinks(contact: string) {
  const parts = [];
  let from = 0;
  for (const found of contact.matchAll(number)) {
    const digits = found[0].replace(/\D/g, "");
    if (digits.length < 3 || /^\d{1,2}-\d{1,2}$/.test(found[0])) continue;
    const before = contact.slice(from, found.index);
    const way = texted.test(before) ? "sms" : "tel";
    parts.push(
      before,
      <a key={found.index} class="call" href={`${way}:${found[0].startsWith("+") ? "+" : ""}${digits}`}>
        {found[0]}
      </a>,
    );
    from = found.index + found[0].length;
  }
  parts.push(contact.slice(from));
  return parts;
}
