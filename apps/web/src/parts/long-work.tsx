import { useEffect, useRef } from "preact/hooks";
import { useAnnounce } from "../shell/announce.tsx";

interface LongWorkProps {
  /** "Reading messages: 41,200 of about 60,000." */
  readonly words: string;
  /** From 0 to 1. */
  readonly part: number;
  readonly onStop?: () => void;
}

/** Work that takes a while: a sentence, a bar, a way to stop. Announced at each quarter only. */
export function LongWork({ words, part, onStop }: LongWorkProps) {
  const announce = useAnnounce();
  const quarter = Math.floor(part * 4);
  const said = useRef(-1);
  useEffect(() => {
    if (quarter === said.current) return;
    said.current = quarter;
    announce(words);
  }, [quarter]);
  useEffect(() => () => announce(""), []);
  return (
    <div class="long-work">
      <p>{words}</p>
      <progress value={part} max={1} aria-label={words} />
      {onStop ? (
        <button type="button" onClick={onStop}>
          Stop
        </button>
      ) : null}
    </div>
  );
}
