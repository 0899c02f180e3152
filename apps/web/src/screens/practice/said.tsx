import type { Spoken } from "@rekindle/practice";

interface SaidProps {
  readonly spoken: readonly Spoken[];
  readonly name: string;
  /** Their lines are said to screen readers as they come, politely; one's own are not repeated. */
  readonly live?: boolean;
}

/** The play so far, who said what in words and by its side. */
export function Said({ spoken, name, live = false }: SaidProps) {
  return (
    <div class="said" {...(live ? { role: "log", "aria-live": "polite" as const, "aria-label": "What was said" } : {})}>
      {spoken.map((line, place) => (
        <p
          // A play only grows, and nothing in it is ever moved.
          key={keyOf(place)}
          data-by={line.by}
          aria-live={live && line.by === "you" ? "off" : undefined}
        >
          {line.by === "them" && line.later !== null ? <span class="later">{line.later}</span> : null}
          <strong>{line.by === "you" ? "You" : name}:</strong> <bdi>{line.text}</bdi>
        </p>
      ))}
    </div>
  );
}

const keyOf = (place: number): string => `line ${place}`;
