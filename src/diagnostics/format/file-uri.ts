/** A file's name as machines compare it: forward slashes, whatever the system. */
export function slashes(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '');
}

/** A file's name as a relative URI, each part of it escaped. An absolute path becomes a `file:` URI. */
export function fileUri(file: string): string {
  const path = slashes(file);
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${escaped.slice(4)}`;
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}
