import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Offline } from "../shell/offline.ts";
import type { SharedFiles } from "./shared-files.ts";

/** What lies around a visit and holds nothing of the journal: the versions of the app, and files on their way in. */
export interface Surroundings {
  readonly offline: Offline;
  readonly shared: SharedFiles;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error("no surroundings around this component");
  return surroundings;
}
