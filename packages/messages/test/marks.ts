/** The text without its marks, and where the marks stood. */
export function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf("[[");
  const end = marked.indexOf("]]") - 2;
  return { text: marked.replace("[[", "").replace("]]", ""), start, end };
}
