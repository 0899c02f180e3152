/**
 * Hands a file to the browser to save. The name is seen by whoever looks at the downloads, so it says nothing.
 * Nothing is uploaded: the address is made of the bytes themselves and given back a minute later.
 * @returns where it is now, in a sentence.
 */
export function saveFile(name: string, type: string, content: string | Uint8Array): string {
  const part = typeof content === "string" ? content : Uint8Array.from(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return `The file is in your downloads, as ${name}.`;
}
