/** Back and Next of a page of questions. Nothing moves on by itself. */
export function Bar({
  next,
  back,
  ready,
  word = "Next",
}: {
  readonly next: () => void;
  readonly back: () => void;
  readonly ready: boolean;
  readonly word?: string;
}) {
  return (
    <div class="actions">
      <button type="button" onClick={back}>
        Back
      </button>
      <button type="button" class="main" disabled={!ready} onClick={next}>
        {word}
      </button>
    </div>
  );
}
