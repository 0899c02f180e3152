import type { PocketCard } from "@rekindle/practice";
import type { ComponentChildren } from "preact";
import { useStaysOpen } from "../../parts/stays-open.ts";
import { useStayLit } from "./stay-lit.ts";
import "./card.css";

interface BigCardProps {
  readonly card: PocketCard;
  /** A line more, below the others. */
  readonly more?: ComponentChildren;
  /** Buttons at the foot. */
  readonly children: ComponentChildren;
}

/** A card over the whole screen, in letters that can be read at arm's length: one heading, one ordered list, no scroll. */
export function BigCard({ card, more, children }: BigCardProps) {
  useStayLit();
  useStaysOpen(10);
  return (
    <div class="big-card">
      <h1>{card.title}</h1>
      <ol class="card-lines">
        {card.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more ? <li>{more}</li> : null}
      </ol>
      {card.notToday ? <p class="card-not-today">{withDots(card.notToday)}</p> : null}
      {card.foot ? <p class="card-foot">{card.foot}</p> : null}
      <div class="actions">{children}</div>
    </div>
  );
}

/** The three things stand apart by dots rather than commas: they are read at a glance, not as a sentence. */
const withDots = (notToday: string): string => notToday.replaceAll(", ", " · ").replace(/\.$/, "");
