import type { Run } from "./model.ts";

/** Names by id: a name is what people know, but two people may share one. */
export class People {
  readonly #byId = new Map<string, string>();
  readonly #taken = new Map<string, string>();
  readonly #run: Run;
  #owner: string | undefined;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The export says whose it is. */
  owner(id: string): void {
    this.#owner = id;
    const name = this.#byId.get(id);
    if (name !== undefined) this.#run.owner(name);
  }

  isOwner(id: string): boolean | undefined {
    return this.#owner === undefined ? undefined : id === this.#owner;
  }

  /** The participant of an id with the name given beside it; a deleted account has none. */
  name(id: string, given: string | undefined): string {
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const wanted = given?.trim() || "Deleted account";
    const name = this.#taken.has(wanted) && id !== this.#taken.get(wanted) ? `${wanted} (${id})` : wanted;
    this.#taken.set(name, id);
    this.#byId.set(id, name);
    if (id === this.#owner) this.#run.owner(name);
    return name;
  }
}
