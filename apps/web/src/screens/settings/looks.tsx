import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { names, textSizes } from "../../session/look.ts";

/** Every screen is tested at the largest of them. */
const sizeWords = { 1: "Usual", 1.15: "A little larger", 1.5: "Larger", 2: "Largest" } as const;

export function Looks() {
  const { look } = useSession();
  const { theme, textSize, name } = look.values.value;
  return (
    <>
      <Choice
        legend="Colours"
        value={theme}
        onChoose={(value) => look.set({ theme: value })}
        options={[
          { value: "system", words: "As the device has it" },
          { value: "light", words: "Light" },
          { value: "dark", words: "Dark" },
          { value: "contrast", words: "High contrast" },
        ]}
      />
      <Choice
        legend="Text size"
        inRow
        value={`${textSize}`}
        onChoose={(value) => look.set({ textSize: textSizes.find((size) => `${size}` === value)! })}
        options={textSizes.map((size) => ({ value: `${size}`, words: sizeWords[size] }))}
      />
      <Choice
        legend="Name on the lock page and the home screen"
        hint="Choose before adding it to the home screen. It is a plain name, not a disguise."
        value={name}
        onChoose={(value) => look.set({ name: value })}
        options={names.map((value) => ({ value, words: value }))}
      />
    </>
  );
}
