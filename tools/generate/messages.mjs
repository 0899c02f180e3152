// docs/checks.md: one section a check, from the checks themselves.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export async function generate(root) {
  const from = (path) => import(pathToFileURL(join(root, "packages/messages/src", path)).href);
  const { draftChecks } = await from("checks/index.ts");
  const { signals } = await from("signals/index.ts");
  const { styleChecks } = await from("style.ts");
  const shown = (text) => text.replaceAll("[[", "**").replaceAll("]]", "**");
  const list = (items) => items.map((item) => `- ${shown(item)}`).join("\n");
  const sources = (cites) => cites.map((cite) => `\`${cite}\``).join(", ");
  const draft = (check) => `### ${check.id}

${check.say} *${check.instead}*

${check.why} (${check.severity}; ${sources(check.cites)})

Flagged by the words alone:
${list(check.flags)}

Left alone:
${list(check.allows)}
`;
  const signal = (one) => `### ${one.id}

${one.say} (${sources(one.cites)})

Read from the words alone:
${list(one.flags)}

Left alone:
${list(one.allows)}
`;
  const style = (check) => `### ${check.id}

${check.say} *${check.instead}*

${check.why} (hint; ${sources(check.cites)})
`;
  return {
    "docs/checks.md": `# What is checked

Written by \`npm run gen\` from the checks themselves. How well they do: \`messages.md\`.

## Drafts

${draftChecks.map(draft).join("\n")}
## Style and moment

${styleChecks.map(style).join("\n")}
## Messages received

${signals.map(signal).join("\n")}`,
  };
}
