import type { Tab } from "../shell/map.ts";

/** Line drawings on a grid of 24; each says no more than its word beside it, so they are hidden from screen readers. */
const paths: Readonly<Record<Tab, string>> = {
  today:
    "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0",
  write: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  prepare: "M5 4h14v17H5zM9 2v4M15 2v4M9 11l2 2 4-4M9 17h6",
  journal: "M6 3h12v18H6zM9 3v18M12 8h4M12 12h4",
  guide: "M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14",
};

export function TabIcon({ tab }: { readonly tab: Tab }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[tab]} />
    </svg>
  );
}
