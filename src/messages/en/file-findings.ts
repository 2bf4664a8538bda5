import type { FILE_FINDINGS as ZH } from '../zh-cn/file-findings.ts';

/** What is found in survey files, templates and pools of products, as a sentence. */
export const FILE_FINDINGS: Readonly<Record<keyof typeof ZH, string>> = {
  'finding.line-too-long':
    'this line is too long (over {limit} bytes) and was not read; check whether a line break is missing',
  'finding.format-unknown':
    'cannot tell what file this is{hint, select, xls {: it is an old .xls, or a workbook with a password; take the password off and save it as .xlsx or CSV} zip {: it is an archive; unpack it first} other {: it is named .xlsx and is none; open it in Excel or WPS and save it as .xlsx or CSV}}',
  'finding.encoding-unreadable':
    'the encoding is not known (not UTF-8, GB18030 or UTF-16), so this line was left out; save the file as UTF-8, or state --encoding',
  'finding.encoding-mixed':
    'this line is {found}, the rest of the file {expected}; each was read in its own encoding',
  'finding.quote-not-closed':
    'a quote that begins in this line is never closed, so the line was left out; close the quote or remove it',
  'finding.row-length':
    'this row has {found} cells and the headings {expected}, so it was left out; check for a separator too many or too few',
  'finding.workbook-broken':
    'this workbook cannot be opened, perhaps it was cut off; copy it again, or open it in Excel or WPS and save it anew',
  'finding.workbook-too-large':
    'this workbook is too large once unpacked ({what, select, ratio {a part grows {found}-fold, at most {limit}-fold} entries {{found} parts, at most {limit}} other {{found} bytes, at most {limit}}}) and was not read; save it as CSV or split it',
  'finding.sheet-missing': 'there is no sheet "{name}"; there are: {sheets}',
  'finding.sheets-left-out':
    'only the sheet "{name}" was read, not: {sheets}; to read another give --sheet',
  'finding.headings-missing':
    'no headings in the first {rows} rows: no column fits a question; check the file, or write a mapping with diagnose map',
  'finding.heading-twice':
    '"{heading}" stands for the same as column {column} ({target}); say in a mapping which of them to use',
  'finding.heading-unknown':
    '"{heading}" fits no question and no field and was left out; to keep or map it, put it into a mapping',
  'finding.heading-unsure':
    '"{heading}" looks like "{target}", but that is not certain{why, select, number { (only the number is the same)} values { (its numbers may be codes of options or their positions)} mapping { (the mapping leaves it open)} option { (the question is clear, the option is not)} other { (the words are only similar)}}; settle it in a mapping made with diagnose map',
  'finding.question-without-column':
    'the file has no column for these questions, which count as not answered: {ids}',
  'finding.firm-twice':
    'the same firm as {file}, row {row} ({key}); both rows are scored, a cohort counts it once',
  'finding.total-differs':
    'the file says {found} under "{heading}", the answers give {expected}; check the answers, or how the total in the file was made',
  'finding.template-head-missing':
    'the template does not begin with title and the rest between two lines of "---"; write them first, at least title',
  'finding.template-syntax': 'the template is not right here: {reason}; see docs/templates.md',
  'finding.template-unknown-name':
    'there is no {kind, select, tag {tag} filter {filter} value {value} block {block} other {argument}} "{name}"{suggestion, select, none {; see docs/templates.md} other {; did you mean "{suggestion}"?}}',
  'finding.template-argument-missing':
    'the block "{block}" lacks the argument "{argument}"; write {argument}: …',
  'finding.template-too-much':
    'the template asks for too much and was stopped; put fewer loops into loops',
  'finding.norm-small':
    'quantiles of {n} firms cannot be relied upon and give single firms away; it takes at least {least}',
  'finding.norm-falls':
    '"{key}" is {value}, below "{before}" ({other}) before it; quantiles must not fall, check them',
  'finding.norm-more': '{n} firms here, and the norm has {all} in all; check them',
  'finding.theme-contrast':
    'the colour "{name}" is too near to its ground ({ratio}, at least {least} is needed); choose a darker one',
  'finding.theme-file-outside':
    '"{path}" leads out of the folder of the template, or its name has unusual characters; put the file beside theme.yaml and write its name',
  'finding.theme-file-missing':
    'there is no file "{path}" beside theme.yaml; put it there or correct the name',
  'finding.theme-file-too-large': '"{path}" is larger than {limit} MB; make it smaller',
  'finding.logo-not-readable':
    '"{path}" cannot be used as a logo: {problem, select, not_png {it is no PNG picture; save it as PNG} too_many_pixels {it has more than 4 million pixels; make it smaller} interlaced {it is interlaced; save it without} not_utf8 {it is not text in UTF-8; save it as plain SVG} other {it is damaged or cut off; save it again}}',
  'finding.logo-not-drawable':
    '{kind, select, element {the element "{name}" is not drawn} attribute {"{name}" is not drawn} value {the value of "{name}" is not understood or not allowed} size {the size is missing; give viewBox} many {{name} shapes are too many or too few (1 to 2,000)} other {here the drawing cannot be read: {name}}}; turn texts into paths, use plain shapes and plain colours without scripts, styles and links, or save the logo as PNG',
  'finding.font-not-usable':
    'no PDF can be written in "{path}": {problem, select, web_font {it is a web font; use TTF, OTF or TTC} variable {it is a variable font; use one of a fixed weight} no_outlines {it has no outlines} not_allowed {its maker forbids putting it into documents; use another} not_a_font {it is no font} other {it is damaged}}',
  'finding.font-lacks-characters':
    'the font of the theme lacks these characters: {characters}; they are drawn in ours',
  'finding.unknown-supplier':
    'there is no supplier "{id}"{suggestion, select, none {; add it under suppliers} other {; did you mean "{suggestion}"?}}',
  'finding.product-without-use':
    'the product "{id}" belongs to no class of solution and no capability, so that it is shown nowhere; give solutions or capabilities',
  'finding.contact-in-pool':
    'a pool holds no contacts, and here is {kind, select, phone {a telephone number} mail {an e-mail address} chat {a chat account} other {a contact person}}; remove it',
  'finding.layer-replaces':
    '"{id}" takes the place of the shipped entry of that id; use another id if that is not meant',
  'finding.layer-conflict':
    '"{id}" says something else in "{other}", and which of them holds is not known; remove one, or use another id',
  'finding.pool-column-missing':
    'the table has no column for {field, select, name {the product} other {the supplier}}; add it, or say with --map which column it is',
  'finding.pool-cell-missing':
    'this row has no {field, select, name {product} other {supplier}} and was left out; fill it in',
  'finding.pool-product-twice':
    'the same product of the same supplier as in row {row}, left out; make one row of them',
  'finding.pool-cell-long':
    'this cell has {length} characters, at most {limit} are taken, so it was left out; shorten it',
  'finding.pool-name-unsure':
    '"{value}" is no {kind, select, solutions {class of solution} other {capability}}{like, select, none {} other {; it is like "{title}" ({like}), which was not decided for you}}; write the id or the full title, or put it into texts of the mapping',
  'finding.pool-price-unread':
    'the price "{value}" {why, select, unit {has no unit} other {is not one number}}; it is kept as it is written and compared with nothing; write yuan or 万元, and per year or once',
  'finding.pool-contact-dropped':
    'this cell has {kind, select, phone {a telephone number} mail {an e-mail address} chat {a chat account} other {a contact person}} and was left out whole; a pool holds no contacts',
};
