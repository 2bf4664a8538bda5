const LONGEST = 60;

// Windows keeps these names for devices, with or without an extension.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** A firm's name and a day → a folder name that every system takes, at most 60 characters long. */
export function folderName(firm: string, day: string): string {
  const room = LONGEST - day.length - 1;
  const clean = firm
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001F\u007F-\u009F/\\:*?"<>|]/g, '')
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '');
  const cut = Array.from(clean).slice(0, room).join('').trim();
  const safe = RESERVED.test(cut) ? `_${cut}` : cut;
  return safe === '' ? day : `${safe}-${day}`;
}

/** The first of `name`, `name-2`, `name-3` … that is not taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  let number = 2;
  while (taken(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
