export type JsonPath = readonly (string | number)[];
export type JsonScalar = string | number | boolean | null;

/** What a reader wants of a document. Called in the order of the document; the paths are valid only during the call. */
export interface JsonHandler {
  /** An array starts. `items`: its elements are parsed and given in batches; `pass`: they are found and dropped unparsed; `into`: its values are told one by one. */
  array(path: JsonPath): "items" | "pass" | "into";
  /** A value outside such an array. */
  value?(path: JsonPath, value: JsonScalar): void;
  /** An object outside such an array ends. */
  leave?(path: JsonPath): void;
  /** Elements of an `items` array, `first` being the index of the first. */
  items(path: JsonPath, items: readonly unknown[], first: number): void;
  /** An element that is no JSON, is nested too deep or too large. */
  broken(path: JsonPath, index: number): void;
}
