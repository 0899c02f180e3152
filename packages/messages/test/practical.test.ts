import { expect, test } from "vitest";
import { practicalReading } from "../src/index.ts";

const rules = (text: string) => practicalReading(text).notes.map(({ rule }) => rule);

const plain = [
  "The deposit came back. Your half is 412.50, on your account by Friday.",
  "Can you pick the kids up at 5 on Thursday? I am on shift until six.",
  "The vet can see the dog on 4 May. I will take her.",
  "Jonas has a temperature of 39, I gave him the syrup at 9:00. The nursery knows.",
  "Please sign the form by Tuesday. It is in the blue folder.",
  "Can you bring Mia's blue jacket on Friday? She is cold.",
  "Your post is with the neighbour, flat 3. She is in after 18:00.",
];
for (const text of plain) {
  test(`leaves a plain practical message alone: ${text}`, () => {
    expect(rules(text).filter((rule) => rule === "personal-line" || rule === "nothing-practical")).toEqual([]);
    expect(practicalReading(text).practical).toBe(true);
  });
}

test("a personal line that slips in is named by its place, and by what the rest is about", () => {
  const { notes, practical } = practicalReading(
    "The deposit came back on Monday. I miss you so much. Your half is 412.50.",
  );
  expect(practical).toBe(false);
  const line = notes.find(({ rule }) => rule === "personal-line")!;
  expect(line.message).toBe("The second sentence is not about the deposit.");
});

const personal = [
  "The keys are at the agent's. How are you doing?",
  "I will drop the boxes at your sister's on Friday. Hope you are well.",
  "The boiler is fixed. Do you remember when it broke that first winter?",
  "You owe me for the rent, you liar.",
];
for (const text of personal) {
  test(`finds the personal line in: ${text}`, () => {
    expect(rules(text)).toContain("personal-line");
    expect(practicalReading(text).practical).toBe(false);
  });
}

test("words about nothing practical are not a practical message", () => {
  expect(rules("Saw the lake today.")).toContain("nothing-practical");
  expect(practicalReading("Saw the lake today.").practical).toBe(false);
});

test("a request without a day is asked for one; one with a day is not", () => {
  expect(rules("Can you transfer the rent?")).toContain("no-day");
  expect(rules("Can you transfer the rent by Friday?")).not.toContain("no-day");
  expect(rules("The rent is paid.")).not.toContain("no-day");
});

test("two matters at once are named; two words for one matter are not", () => {
  const { notes } = practicalReading("The rent is due on Monday, and the dog needs the vet.");
  expect(notes.find(({ rule }) => rule === "two-topics")?.message).toBe("Two things at once: the rent and the dog.");
  expect(rules("The kids need their homework for school on Monday.")).not.toContain("two-topics");
});

test("a long one is counted", () => {
  const text = `The flat: ${"the meter and the walls and the floor ".repeat(12)}on Monday.`;
  expect(practicalReading(text).notes.find(({ rule }) => rule === "long")?.message).toMatch(/^\d+ words\.$/);
});

test("an empty field says nothing, and is no practical message", () => {
  expect(practicalReading("  \n")).toEqual({ notes: [], practical: false });
});
