/** A program of its own, so that tests can kill it, run it as somebody else, and have two of them write at once. */
import { writeSync } from "node:fs";
import { placeOn } from "../src/place.ts";
import { filePlatform } from "./platform.ts";

const [task, path = "", argument = ""] = process.argv.slice(2);
const place = placeOn(filePlatform(path));
const say = (word: unknown) => writeSync(1, `${JSON.stringify(word)}\n`);

if (task === "create") say(await place.createLater());
else if (task === "open") {
  const opened = await place.open({ device: true });
  say(opened.ok ? { ok: true, appended: await opened.value.append([{ id: argument, kind: "mood" }]) } : opened);
} else if (task === "append") {
  const opened = await place.open({ device: true });
  if (!opened.ok) throw new Error(opened.failure);
  for (let i = 0; i < 200; i++) {
    const result = await opened.value.append([{ id: `${argument}-${i}`, kind: "mood" }]);
    if (!result.ok) say(result);
  }
  opened.value.lock();
}
