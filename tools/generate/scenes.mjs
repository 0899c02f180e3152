// packages/practice/src/generated/scenes.json, docs/scenes.md and a picture of each scene's graph, from the scene files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawGraph } from "./graph/draw.mjs";

// The order of the documents and of the list on screen.
const order = [
  "encounter/supermarket",
  "encounter/street-with-friend",
  "encounter/party",
  "encounter/platform",
  "call/in",
  "call/out",
  "call/voicemail",
  "message/reply",
  "meeting/first-coffee",
  "meeting/about-the-break-up",
  "meeting/somebody-else",
  "any/a-clear-no",
];

export async function generate(root) {
  const from = (path) => import(pathToFileURL(join(root, path)).href);
  const { readScene } = await from("packages/practice/src/read/read-scene.ts");
  const { spokenChecks } = await from("packages/practice/src/moves/read-move.ts");
  const { careRules, points } = await from("packages/guide/src/library/index.ts");
  const cited = new Map([
    ...points.map(({ id, text }) => [id, text]),
    ...careRules.map(({ id, title }) => [id, title]),
  ]);
  const folder = join(root, "packages/practice/scenes");
  const files = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".scene"));
  const scenes = files.map((name) => {
    const { scene, problems } = readScene(readFileSync(join(folder, name), "utf8"), {
      read: spokenChecks,
      known: (cite) => cited.has(cite),
    });
    for (const { line, found, accepted } of problems) {
      console.error(`${name}, line ${line}: found ${found}; accepted: ${accepted}`);
    }
    if (!scene || `${scene.id}.scene` !== name) throw new Error(`${name} is no scene that can be played`);
    return scene;
  });
  const place = ({ id }) => (order.includes(id) ? order.indexOf(id) : order.length);
  scenes.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  const written = {
    "packages/practice/src/generated/scenes.json": `${JSON.stringify(scenes, null, 1)}\n`,
    "docs/scenes.md": page(scenes, cited),
  };
  for (const scene of scenes) written[picture(scene)] = drawGraph(scene);
  return written;
}

const picture = ({ id }) => `docs/scenes/${id.replace("/", "-")}.svg`;
const endingWords = {
  "you-left": "you say goodbye",
  "they-left": "they go",
  no: "they say no",
  "ran-on": "it runs on until the turns are used up",
  stopped: "you stop",
};
const channelWords = { "in-person": "in person", call: "on the phone", voicemail: "a mailbox", text: "in messages" };

function page(scenes, cited) {
  const count = ({ beats }) =>
    Object.values(beats).reduce(
      (sum, { entry, whens }) =>
        sum + [entry, ...whens.map(({ lines }) => lines)].flatMap((lines) => Object.values(lines).flat()).length,
      0,
    );
  const cite = (id) => `- ${cited.get(id)} (\`${id}\`)`;
  const section = (scene) => `## ${scene.title}

\`${scene.id}\`, ${channelWords[scene.channel]}; at most ${scene.turns} lines of yours${
    scene.minutes === null ? "" : `, ${scene.minutes} told minutes are plenty`
  }. Reviewed: ${scene.review}.

${scene.where.replaceAll("{name}", "Robin")}

**${scene.about}**

![How ${scene.title} can go](${picture(scene).replace("docs/", "")})

What it practises:
${scene.cites.map(cite).join("\n")}

It can end so: ${[...scene.endings, "stopped"].map((ending) => endingWords[ending]).join("; ")}. The partner has ${count(scene)} lines.
`;
  return `# Scenes

Written by \`npm run gen\` from \`packages/practice/scenes\`. Each scene is a plain text file that a counsellor can read and change.

The partner is nobody: one of six temperaments (warm, busy, reserved, awkward, cool, frank), drawn by a seed, never by you.
In two runs of six they have to go, and in one of six they say no, at your second or third line, if the scene lasts so long and
has not turned that way already: nobody can earn that away. The pictures show what can be said in each part of a scene and where it
leads; "at ease" is when what was said so far made it easy for them, and a dashed arrow is such an event. Who has been asked or told enough, or has nothing left to say, also goes.
Play them with \`rekindle practise\`; a scene that you write is read by \`rekindle practise --check FILE\`.
The best a run can end with is "It was nice to see you". No scene has been reviewed by a counsellor unless it says so.

## How a typed line is read

By the rules of the message checks and by wordings of its own, each with near misses; the small model is left out, because on
lines as short as these it finds threats and longing everywhere. What is not recognised is small talk, which never harms.
We typed four sets of lines by hand (\`packages/practice/test/lines\`, about 1,100) and judged them ourselves. At the first
reading, before the wordings were mended on a set, 70, 74, 75 and 78 of 100 lines were read as we read them. Of heavy or
pressing lines in the fourth set, said while talking, 16 of 36 were heard at first reading; of 119 kind ones 5 were held against
the person. After mending, 98 of 100 of all four are read right; the first readings say more about what you will type.

## The scenes

| scene | what it is about |
|---|---|
${scenes.map(({ id, title, about }) => `| [${title}](#${anchor(title)}) \`${id}\` | ${about} |`).join("\n")}

${scenes.map(section).join("\n")}`;
}

const anchor = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
