import type { ComponentChildren, Ref } from "preact";
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { leave } from "../shell/leave.ts";

export interface SheetHandle {
  readonly open: () => void;
  readonly close: () => void;
}

interface SheetProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly ref?: Ref<SheetHandle>;
  /** Opens and closes with this, instead of by the handle. */
  readonly shown?: boolean;
  readonly onClose?: () => void;
  /** Without it the sheet can be closed by Escape and its backdrop; with it only by a choice inside. */
  readonly mustChoose?: boolean;
}

/**
 * A sheet from below on a phone, a panel in the middle on a desktop: the browser's own dialog, which traps focus. What
 * stands in it is drawn when it is opened for the first time: no start waits for what is not looked at.
 */
export function Sheet({ title, children, ref, shown, onClose, mustChoose = false }: SheetProps) {
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [opened, setOpened] = useState(false);
  const drawn = opened || shown === true;
  useImperativeHandle(
    ref ?? null,
    () => ({
      open: () => (opened ? dialog.current?.showModal() : setOpened(true)),
      close: () => dialog.current?.close(),
    }),
    [opened],
  );
  // The first time it opens with its contents there, so that the focus finds its place in them.
  useLayoutEffect(() => {
    if (opened && shown === undefined && !dialog.current?.open) dialog.current?.showModal();
  }, [opened]);
  // A tap on the backdrop reaches the dialog itself; for the keyboard there are Escape and the button.
  useEffect(() => {
    const element = dialog.current;
    const tapped = (event: MouseEvent) => !mustChoose && event.target === element && element?.close();
    element?.addEventListener("click", tapped);
    return () => element?.removeEventListener("click", tapped);
  }, [mustChoose]);
  // What held the focus may be replaced while the sheet stays open; then its new contents begin at their heading.
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const observer = new MutationObserver(() => {
      if (!element.open || document.activeElement !== document.body) return;
      const title = element.querySelector("h2");
      if (title) title.tabIndex = -1;
      title?.focus();
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    if (!element || shown === undefined || element.open === shown) return;
    if (shown) {
      setOpened(true);
      element.showModal();
    } else element.close();
  }, [shown]);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onCancel={(event) => mustChoose && event.preventDefault()}
    >
      {drawn ? (
        <div class="sheet-inner">
          <h2 id={heading}>{title}</h2>
          {children}
          {mustChoose ? null : (
            <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
              Close
            </button>
          )}
          {/* The one in the header cannot be pressed now. Last for the keyboard: the sheet opens at its own matter. */}
          <button type="button" class="sheet-leave" onClick={() => leave(session)}>
            Leave
          </button>
        </div>
      ) : null}
    </dialog>
  );
}
