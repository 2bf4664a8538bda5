/** What leads to a firm or a person without being a name. */
export type Trace = 'phone' | 'mail' | 'code' | 'address' | 'file';

const FILE_KINDS =
  'pdf|docx?|xlsx?|pptx?|wps|et|dps|csv|txt|md|jpe?g|png|gif|heic|bmp|tiff?|mp[34]|mov|avi|wav|zip|rar|7z|dwg|dxf|html?|json|ya?ml';

const TRACES: Readonly<Record<Trace, RegExp>> = {
  address: /(?:https?:\/\/|www\.)[^\s，。；、（）【】]+/giu,
  mail: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu,
  code: /(?<![0-9a-z])(?:[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}|\d{17}[\dx])(?![0-9a-z])/giu,
  phone:
    /(?<!\d)(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|[(（]?0\d{2,3}[)）]?[- ]?\d{7,8}|[48]00[- ]?\d{3}[- ]?\d{4})(?!\d)|(?:QQ|微信|wechat)[号:： ]*[\w-]{5,}/giu,
  file: new RegExp(
    String.raw`(?:[a-z]:\\|\\\\|~/|(?<![\p{L}\p{N}:/])/(?=[\w.-]+/))[^\s，。；、：（）]+|[^\s，。；、：（）]+\.(?:${FILE_KINDS})(?![\p{Script=Latin}\p{N}])`,
    'giu',
  ),
};

/** The phone numbers, addresses, numbers of licences and files in a text, as they are written. */
export function findTraces(text: string): readonly (readonly [found: string, kind: Trace])[] {
  return TRACE_KINDS.flatMap((kind) =>
    (text.match(TRACES[kind]) ?? []).map((found) => [found, kind] as const),
  );
}

const TRACE_KINDS = ['address', 'mail', 'code', 'phone', 'file'] as const;
