export function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)c?\d{16,32}\/(channel|messages)\.(json|csv)$/.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes);
  if (/^\s*\ufeff?\s*\{\s*"guild"\s*:/.test(text) && /"channel"\s*:/.test(text)) return 0.98;
  if (/(^|\/)c?\d{16,32}\/messages\.(json|csv)$/.test(name)) return 0.95;
  return /^\s*\ufeff?\s*\[\s*\{\s*"ID"\s*:[^}]*"Timestamp"\s*:[^}]*"Contents"\s*:/.test(text) ||
    /^\ufeff?ID,Timestamp,Contents,Attachments/.test(text)
    ? 0.9
    : isTable(bytes)
      ? 0.95
      : 0;
}

export const isTable = (bytes: Uint8Array) =>
  /^\ufeff?AuthorID,Author,Date,Content,Attachments/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
