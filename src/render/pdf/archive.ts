declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The words of a file about itself; pdfkit writes them without regard to `&` and `<`. */
      metadata: {
        append(xml: string): void;
        end(): void;
        getXML(): string;
        getLength(): number;
      };
      readonly _root: { readonly data: { OutputIntents?: readonly object[] } };
    }
  }
}

export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly created: Date;
}

/**
 * Makes a file one for archives (PDF/A-2b, ISO 19005-2): it says so, and brings the profile of its
 * colours. Fonts and pictures lie in it anyhow.
 */
export function forArchives(doc: PDFKit.PDFDocument, facts: FileFacts, profile: Uint8Array): void {
  const xml = xmpOf(facts);
  doc.metadata = { append() {}, end() {}, getXML: () => xml, getLength: () => xml.length };
  const colours = doc.ref({ N: 3 });
  colours.end(Buffer.from(profile));
  // To pdfkit text is a String, a name a string.
  const name = new String('sRGB IEC61966-2.1');
  // oxlint-disable-next-line no-underscore-dangle -- pdfkit has no other way to the root
  doc._root.data.OutputIntents = [
    {
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: colours,
    },
  ];
}

function xmpOf({ title, author, subject, keywords, created }: FileFacts): string {
  const time = created.toISOString().replace(/\.\d+Z$/, 'Z');
  const one = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:title>${one(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${one(subject)}</dc:description>
<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>
<pdf:Producer>PDFKit</pdf:Producer>
<xmp:CreatorTool>PDFKit</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
