/** Each scene told as stories: the title is what somebody who practises is promised. */
import { describe, expect, test } from "vitest";
import { allScenes, debrief, endingOf, openRun, type Run, type Scene, say, sceneOf } from "../src/index.ts";
import { turnOfEvents } from "../src/run/chance.ts";
import { phaseNow } from "../src/run/course.ts";
import { temperaments } from "../src/scene.ts";
import { read, tell } from "./players.ts";

/** The first seed under which this happens at this turn. */
function seedOf(beat: "leaving" | "no" | null, turn: 2 | 3 = 2): number {
  for (let seed = 0; ; seed += 1) {
    const event = turnOfEvents(seed);
    if (event.beat === beat && event.turn === turn) return seed;
  }
}
const quietly = seedOf(null);

/** A mailbox holds a minute: three lines of anything are over it. */
const tooLong = (id: string): readonly string[] => (id === "call/voicemail" ? ["kept-short"] : []);

/** What somebody says who does everything right: their own lines while there is time, then whatever lets the other go. */
const right: Record<string, { says: readonly string[]; points: readonly string[] }> = {
  "encounter/supermarket": {
    says: ["hi, good to see you", "how have you been?", "I have to get on. Take care of yourself, bye!"],
    points: ["left-first", "asked", "said-hello"],
  },
  "encounter/street-with-friend": {
    says: ["hi you two, nice to see you", "I'll let you get on. Have a nice day!"],
    points: ["left-first", "said-hello", "kept-light"],
  },
  "encounter/party": {
    says: ["hello, good to see you", "how's the choir?", "I'm going to find my friends. Enjoy the party!"],
    points: ["left-first", "asked", "said-hello"],
  },
  "encounter/platform": {
    says: ["morning, good to see you", "of course, have a good day"],
    points: ["let-go", "kept-light", "kept-short"],
  },
  "call/in": {
    says: ["hello, good to hear from you", "it's Weber, on Mill Street", "how are you?", "have a good evening, bye!"],
    points: ["left-first", "asked", "said-hello"],
  },
  "call/out": {
    says: ["congratulations! you worked so hard", "how did it go?", "enjoy your day, bye!"],
    points: ["left-first", "asked", "said-hello"],
  },
  "call/voicemail": {
    says: ["Hi, it's me. Happy birthday! No need to ring back. Have a lovely day. Bye."],
    points: ["left-first", "kept-light", "kept-short"],
  },
  "message/reply": {
    says: ["ha, that made me smile", "have a lovely day!"],
    points: ["left-first", "kept-light"],
  },
  "meeting/first-coffee": {
    says: [
      "hello, good to see you",
      "how was your day?",
      "that sounds lovely",
      "and how's your family?",
      "This was really nice. I have to go now. Have a good evening!",
    ],
    points: ["left-first", "asked", "said-hello"],
  },
  "meeting/about-the-break-up": {
    says: ["I had stopped listening, at the end. That was my part.", "I have to head home now. Take care, bye."],
    points: ["left-first", "kept-light", "kept-short"],
  },
  "meeting/somebody-else": {
    says: ["thank you for telling me", "I wish you all the best. I have to get going. Bye."],
    points: ["left-first", "kept-light", "kept-short"],
  },
  "any/a-clear-no": { says: ["All right. Take care."], points: ["took-no", "kept-light", "kept-short"] },
};

function doRight(scene: Scene, opened: Run): Run {
  let run = opened;
  for (let turn = 0; endingOf(run) === null; turn += 1) {
    const phase = phaseNow(run.cast, run.place);
    const own = right[scene.id]!.says;
    const leaving = scene.id === "encounter/platform" && turn === 0 ? own[0]! : "Of course. Have a good evening, bye.";
    const line = { talking: own[Math.min(turn, own.length - 1)]!, leaving, no: "All right. Take care." }[phase];
    run = say(run, line, read);
  }
  return run;
}

test("that they had to go is said only where something called them away, not where they ended it themselves", () => {
  const said = new Set<string>();
  for (const scene of allScenes) {
    for (const temperament of temperaments) {
      for (const talk of ["It is nearly spring.", "I miss you so much."]) {
        for (let seed = 0; seed < 6; seed += 1) {
          let run = openRun(scene, { seed, temperament });
          while (endingOf(run) === null) {
            const talking = phaseNow(run.cast, run.place) === "talking";
            run = say(run, talking ? talk : "All right. Take care, bye.", read);
          }
          const { did, headline } = debrief(run);
          const point = did.find(({ id }) => id === "let-go");
          if (point) said.add(`${headline.replace(/,.*/, "")}: ${point.say}`);
        }
      }
    }
  }
  expect([...said].sort()).toEqual([
    "They broke it off: They wanted to go, and you let them.",
    "They ended it: They wanted to go, and you let them.",
    "They had to go: They had to go, and you let them.",
  ]);
});

describe.each(allScenes.map((scene) => [scene.id, scene] as const))("%s", (id, scene) => {
  test("who does everything right is told so, and nothing else is brought up", () => {
    for (const temperament of temperaments) {
      const run = doRight(scene, openRun(scene, { seed: quietly, temperament }));
      const { look, did, next } = debrief(run);
      expect([temperament, look]).toEqual([temperament, []]);
      expect(next.say).toBe("Nothing to change. Keep it as plain as this.");
      // Somebody busy goes first; then the point is that they were let go.
      if (temperament !== "busy" || endingOf(run) === "you-left") {
        expect([temperament, did.map((point) => point.id)]).toEqual([temperament, right[id]!.points]);
      } else expect(["let-go", "took-no"]).toContain(did[0]!.id);
    }
  });

  test("nothing is held against them when the other has to go or says no", () => {
    for (const [beat, turn] of [
      ["leaving", 2],
      ["leaving", 3],
      ["no", 2],
      ["no", 3],
    ] as const) {
      for (const temperament of temperaments) {
        const run = doRight(scene, openRun(scene, { seed: seedOf(beat, turn), temperament }));
        const { look, headline } = debrief(run);
        expect([temperament, beat, look]).toEqual([temperament, beat, []]);
        if (endingOf(run) === "no") {
          expect(headline).toBe(
            "They said no, and it had nothing to do with how you did. You said goodbye in one sentence. That is all there is to do.",
          );
        }
      }
    }
  });

  test("pleading ends in a no, and the debrief names the begging and the no that was not taken", () => {
    for (const temperament of temperaments) {
      const run = tell(
        openRun(scene, { seed: quietly, temperament }),
        "Please, give me another chance.",
        "Please don't go.",
        "I'll do anything.",
      );
      expect(endingOf(run)).toBe("no");
      const { look, found, next } = debrief(run);
      expect(found).toEqual([
        "took-the-no",
        "pleading",
        ...(id === "any/a-clear-no" ? [] : ["saw-them-leaving"]),
        ...tooLong(id),
      ]);
      expect(look[1]).toMatchObject({
        about: "Please, give me another chance.",
        cites: ["absence/no-begging", "care/no-manipulation"],
      });
      expect(next.say).toBe("After a no, one sentence: All right. Take care.");
    }
  });

  test("asking whom they see ends in a no, and the debrief names that question and the no that was not taken", () => {
    for (const temperament of temperaments) {
      const run = tell(
        openRun(scene, { seed: quietly, temperament }),
        "So, are you seeing anyone?",
        "Who is it?",
        "Is it serious?",
      );
      expect(endingOf(run)).toBe("no");
      const { look, found } = debrief(run);
      expect(found).toEqual(["took-the-no", "dating-probe", ...tooLong(id)]);
      expect(look[1]).toMatchObject({ about: "So, are you seeing anyone?", cites: ["encounter/no-dating-questions"] });
    }
  });

  test("somebody who stays and stays is left, and the debrief says to go first", () => {
    const run = tell(
      openRun(scene, { seed: quietly, temperament: "reserved" }),
      "Lovely weather, isn't it.",
      "I was just passing.",
      "They've moved everything around again.",
      "My neighbour has a new dog.",
      "I bought far too many tomatoes.",
      "It's so loud in here.",
      "It's nearly spring.",
      "The bus was late again.",
    );
    const practisesAsking = scene.cites.includes("encounter/ask-about-them");
    const { found } = debrief(run);
    if (id === "any/a-clear-no") {
      expect([endingOf(run), found]).toEqual(["no", ["took-the-no"]]);
    } else if (id === "encounter/platform") {
      expect([endingOf(run), found]).toEqual(["they-left", ["saw-them-leaving"]]);
    } else {
      expect(["they-left", "ran-on"]).toContain(endingOf(run));
      expect(found).toEqual(["left-first", ...(practisesAsking ? ["asked"] : [])]);
    }
  });

  test("a no that is not taken stays a no, and the debrief names that and nothing else", () => {
    for (const temperament of temperaments) {
      let run = openRun(scene, { seed: seedOf("no"), temperament });
      // Until the no has been said, all is well.
      for (let turn = 0; phaseNow(run.cast, run.place) !== "no" && turn < 3; turn += 1) {
        const leaving = phaseNow(run.cast, run.place) === "leaving";
        run = say(run, leaving ? "Do not go yet, please." : "It's warm in here.", read);
      }
      expect([temperament, phaseNow(run.cast, run.place)]).toEqual([temperament, "no"]);
      const before = debriefNames(run);
      run = tell(run, "But why?", "Sorry, what?", "I only wanted to say hi.");
      expect(endingOf(run)).toBe("no");
      const { look, found } = debrief(run);
      const since = found.filter((name) => !before.includes(name));
      expect(since).toEqual(["took-the-no", ...tooLong(id)]);
      expect(look[0]).toMatchObject({ id: "took-the-no", about: "But why?", cites: ["care/their-no"] });
    }
  });
});

/** What would be named if the person stopped now. */
const debriefNames = (run: Run): readonly string[] =>
  debrief({ ...run, place: { ...run.place, ending: "stopped" } }).found;

test("to one who began to go, one polite line is no reproach, the second is", () => {
  const scene = sceneOf("encounter/platform")!;
  const opened = openRun(scene, { seed: quietly, temperament: "warm" });
  const one = tell(say(opened, "It looks like rain.", read), "Bye, have a good day!");
  expect(debrief(one).found).toEqual([]);
  const two = tell(say(say(opened, "It looks like rain.", read), "The trains are full today.", read), "Bye!");
  expect(debrief(two)).toMatchObject({ found: ["saw-them-leaving"], look: [{ about: "The trains are full today." }] });
});

test("what only happens is told, not said", () => {
  const theirs = (id: string) =>
    tell(openRun(sceneOf(id)!, { seed: quietly, temperament: "warm" }), "Happy birthday! Bye.").spoken.flatMap(
      (line) => (line.by === "them" ? [line] : []),
    );
  const [first, last] = theirs("call/voicemail");
  expect(first).toMatchObject({ told: false });
  expect(last).toMatchObject({ told: true });
  expect(last!.text).toMatch(/^\(.*\)$/);
});

test("a grade, a level or praise is nowhere in a debrief", () => {
  for (const scene of allScenes) {
    for (const run of [
      doRight(scene, openRun(scene, { seed: quietly })),
      tell(openRun(scene, { seed: quietly }), "Please, take me back. You never cared."),
    ]) {
      const { headline, note, did, look, next, closing } = debrief(run);
      const said = [
        headline,
        note,
        closing,
        next.say,
        ...did.map(({ say }) => say),
        ...look.flatMap((one) => [one.say, one.why, one.next]),
      ];
      expect(said.join(" ")).not.toMatch(/[!%]|\b(score|level|best|perfect|grade|well done|great|success|fail)/i);
    }
  }
});
