import { outline, type ShapeName } from "./shapes.ts";

/** The mark beside words; they say what it is, so it is hidden from screen readers. */
export function Shape({ shape }: { readonly shape: ShapeName }) {
  return (
    <svg class="mark" data-shape={shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={outline(shape, 8, 8, 9)} />
    </svg>
  );
}
