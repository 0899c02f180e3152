import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { names } from "../../session/look.ts";

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
        onChoose={(value) => look.set({ textSize: Number(value) as 1 | 1.15 | 1.3 })}
        options={[
          { value: "1", words: "Usual" },
          { value: "1.15", words: "Larger" },
          { value: "1.3", words: "Largest" },
        ]}
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
