/** What tells how a person can be reached. */
export type Contact = 'phone' | 'mail' | 'chat' | 'person';

const PATTERNS: Readonly<Record<Contact, RegExp>> = {
  phone:
    /(?<!\d)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|400[- ]?\d{3}[- ]?\d{4})(?!\d)/,
  mail: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/,
  chat: /(?:微信|wechat|weixin|vx|qq)号?[:：\s]{0,3}[a-z0-9_-]{5,}/i,
  person: /联系(?:人|方式|电话|手机)[:：]?\s{0,3}\S/,
};

/** How a text tells of somebody to be reached, or undefined; a pool says who sells, not whom to call. */
export function contactIn(text: string): Contact | undefined {
  const plain = text.slice(0, 2000).normalize('NFKC');
  const kinds = ['phone', 'mail', 'chat', 'person'] as const;
  return kinds.find((kind) => PATTERNS[kind].test(plain));
}
