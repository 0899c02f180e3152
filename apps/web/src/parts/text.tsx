import type { ComponentChildren } from "preact";

/** Words of either person, as they stood: never markup, never a link, and their direction cannot turn the page around. */
export const Quote = ({ text }: { readonly text: string }) => (
  <q class="quote">
    <bdi>{text}</bdi>
  </q>
);

/** Why a page or list is empty, and one thing to do about it, if anything. */
export const Empty = ({ children }: { readonly children: ComponentChildren }) => <p class="empty">{children}</p>;

/** Something beside the page that must be seen: `care` for care rules, `stop` for safety stops. */
export const Notice = ({
  kind = "plain",
  children,
}: {
  readonly kind?: "plain" | "care" | "stop";
  readonly children: ComponentChildren;
}) => (
  <div class="notice" data-kind={kind}>
    {children}
  </div>
);
