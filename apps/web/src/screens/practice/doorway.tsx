import { type Entrance, type Scene, sceneOf } from "@rekindle/practice";
import type { RefObject } from "preact";
import { useRouter } from "../../shell/router.ts";

interface DoorwayProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly entrance: Entrance;
  readonly first: string | undefined;
  readonly onScene: (scene: Scene) => void;
}

/** What is open today, and the scenes, those that fit where one stands first. */
export function Doorway({ heading, entrance: { opening, before }, first, onScene }: DoorwayProps) {
  const { go } = useRouter();
  if (!opening.open) {
    return (
      <>
        <h1 ref={heading}>Practice</h1>
        <p>{opening.say}</p>
        <div class="actions">
          <button type="button" onClick={() => go(opening.instead === "crisis" ? "help" : "pause")}>
            {opening.instead === "crisis" ? "Help lines" : "The pause"}
          </button>
          <button type="button" onClick={() => go("next-hour")}>
            The next hour
          </button>
        </div>
      </>
    );
  }
  const wanted = first !== undefined && opening.scenes.includes(first) ? [first] : [];
  const fitting = [...new Set([...wanted, ...opening.scenes.slice(0, opening.fitting)])];
  const others = opening.scenes.filter((id) => !fitting.includes(id));
  return (
    <>
      <h1 ref={heading}>Practice</h1>
      <p>The person in these scenes is nobody you know.</p>
      {before === null ? null : <p>{before}</p>}
      <p>{opening.say}</p>
      {fitting.length > 0 ? <Scenes title="What fits now" ids={fitting} onScene={onScene} /> : null}
      <Scenes title={fitting.length > 0 ? "The others" : "Scenes"} ids={others} onScene={onScene} />
      <p class="soft">
        In one study, practising first led more people to write to an old friend. Nothing was tested on meeting a former
        partner.
      </p>
    </>
  );
}

function Scenes({
  title,
  ids,
  onScene,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly onScene: (scene: Scene) => void;
}) {
  const scenes = ids.flatMap((id) => sceneOf(id) ?? []);
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="rows scenes" aria-label={title}>
        {scenes.map((scene) => (
          <li key={scene.id}>
            <button type="button" onClick={() => onScene(scene)}>
              <span>{scene.title}</span>
              <span class="scene-about">{scene.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
