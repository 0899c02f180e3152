import { joined } from "../source.ts";
import { resolveReferences } from "./references.ts";

/** Collects the bytes of one value or text over several pieces, up to a limit. */
export class Gathered {
  private pieces: Uint8Array[] = [];
  private size = 0;
  private readonly longest: number;
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  cut = false;

  constructor(longest: number) {
    this.longest = longest;
  }

  add(bytes: Uint8Array, from: number, to: number, copy: boolean): void {
    const room = this.longest - this.size;
    const end = to - from > room ? from + room : to;
    if (end < to) this.cut = true;
    if (end <= from) return;
    this.pieces.push(copy ? bytes.slice(from, end) : bytes.subarray(from, end));
    this.size += end - from;
  }

  take(dialect: "xml" | "html"): string {
    if (this.size === 0) return "";
    const text = resolveReferences(this.decoder.decode(joined(this.pieces)), dialect);
    this.pieces = [];
    this.size = 0;
    return text;
  }

  drop(): void {
    this.pieces = [];
    this.size = 0;
    this.cut = false;
  }
}
