import type { Help } from "@rekindle/guide";

/** A line in words, and each number in it as a link to call: digits, spaces, and at least three of them. */
export function HelpLine({ line }: { readonly line: Pick<Help, "name" | "contact"> }) {
  return (
    <li>
      <strong>{line.name}</strong>
      <span>{numbersIn(line.contact)}</span>
    </li>
  );
}

const number = /(?<![\w.])\+?\d[\d ()-]*\d(?![\w.]*\.\w)/g;

function numbersIn(contact: string) {
  const parts = [];
  let from = 0;
  for (const found of contact.matchAll(number)) {
    const digits = found[0].replace(/\D/g, "");
    // "24/7", "2 to 6 pm" and the like are no numbers to call.
    if (digits.length < 3 || /^\d{1,2}\W?\d$/.test(found[0]) || contact[found.index - 1] === "/") continue;
    parts.push(contact.slice(from, found.index));
    parts.push(
      <a key={found.index} class="call" href={`tel:${found[0].startsWith("+") ? "+" : ""}${digits}`}>
        {found[0]}
      </a>,
    );
    from = found.index + found[0].length;
  }
  parts.push(contact.slice(from));
  return parts;
}
