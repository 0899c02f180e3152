/** Writes without end, in every way a vault can be written to, and says each time that something was kept. */
import { existsSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { placeOn } from "../src/place.ts";
import { filePlatform } from "./platform.ts";

const [path = "", round = ""] = process.argv.slice(2);
const place = placeOn(filePlatform(path));
/** One line at a time and at once: what the parent has read was acknowledged before the kill. */
const say = (...words: readonly string[]) => writeSync(1, `${words.join(" ")}\n`);

const state = await place.state();
if (!state.ok) throw new Error(state.failure);
const opened = state.value.exists ? await place.open({ device: true }) : await place.createLater();
if (!opened.ok) throw new Error(opened.failure);
const vault = opened.value;
say("open");

const done = async <T>(result: Promise<{ ok: true; value: T } | { ok: false; failure: string }>): Promise<T> => {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.failure);
  return settled.value;
};
const entry = (id: string) => ({ id, kind: "mood", note: `entry ${id}` });

const works = ["ways", "many", "erase", "value", "code", "backup", "restore"] as const;

// Every round begins with another kind of work: most are killed within the first few.
for (let i = Number(round) % works.length; ; i++) {
  const id = `${round}-${i}`;
  say("start", id);
  await done(vault.append([entry(id)]));
  say("kept", id);
  const work = works[i % works.length]!;
  say("doing", work);
  switch (work) {
    case "many": {
      const ids = Array.from({ length: 40 }, (_, j) => `${id}-${j}`);
      await done(vault.append(ids.map(entry)));
      say("kept", ...ids);
      break;
    }
    case "erase":
      say("erasing", `${round}-${i - 1}`);
      await done(vault.erase([`${round}-${i - 1}`]));
      say("erased", `${round}-${i - 1}`);
      break;
    case "value":
      await done(vault.values.set("draft", id));
      say("draft", id);
      break;
    case "code": {
      const code = await done(vault.newRecoveryCode({ device: true }));
      say("code", code.recoveryCode);
      break;
    }
    case "backup": {
      const ways = await done(vault.ways());
      if (!ways.some(({ kind }) => kind === "recovery")) break;
      const file = await done(vault.backup());
      writeFileSync(`${path}.backup.new`, file);
      renameSync(`${path}.backup.new`, `${path}.backup`);
      break;
    }
    case "restore":
      if (existsSync(`${path}.backup`)) await done(vault.restore(readFileSync(`${path}.backup`)));
      say("restored");
      break;
    default: {
      const ways = await done(vault.ways());
      if (!ways.some(({ kind }) => kind === "recovery")) await done(vault.newRecoveryCode({ device: true }));
      const passkey = await done(vault.addPasskey(new Uint8Array(16), new Uint8Array(32)));
      await done(vault.removeWay(passkey.id));
    }
  }
}
