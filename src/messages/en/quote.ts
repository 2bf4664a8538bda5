import type { QUOTE as CHINESE } from '../zh-cn/quote.ts';

/** A buyer's sheet. */
export const QUOTE: Readonly<Record<keyof typeof CHINESE, string>> = {
  'quote.title': "Buyer's sheet",
  'quote.about':
    "make a buyer's sheet for a class of solution: three offers side by side, points of the contract, getting your data back",
  'quote.argument': 'id of the solution; diagnose solutions lists them',
  'quote.option-output': 'the file to write: pdf, docx, html, xlsx, md',
  'quote.no-such-solution':
    'the catalogue has no solution "{id}"{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'quote.wanted': 'What is wanted',
  'quote.goal': '{title} to level {to}: {goal}',
  'quote.fact-goal': 'To be reached',
  'quote.fact-for': 'For whom',
  'quote.fact-before': 'Have ready first',
  'quote.fact-months': 'Time',
  'quote.fact-cost': 'Cost over three years (estimate)',
  'quote.fact-risks': 'Beware',
  'quote.fact-evidence': 'Evidence to keep',
  'quote.offers': 'Three offers',
  'quote.offers-intro':
    'Send "what is wanted" to three suppliers as it stands and ask for answers in writing; count the total over three years alike: software, hardware, set-up, training, interfaces and renewals.',
  'quote.table': 'Answers in writing; sign nothing while a field is empty',
  'quote.column-point': 'What is compared',
  'quote.column-a': 'A',
  'quote.column-b': 'B',
  'quote.column-c': 'C',
  'quote.column-note': 'Note',
  'quote.column-clause': 'Clause',
  'quote.column-settled': 'Settled',
  'quote.row-supplier': 'Full name of the supplier, person, telephone',
  'quote.row-role': 'Role: lead unit, maker of the software, service provider or agent',
  'quote.row-interest':
    'Any interest shared with who recommended it or assessed us (declared in writing)',
  'quote.row-cases': 'Lighting factories like ours where it works, two at least, to be called',
  'quote.row-scope': 'Which of the goals are covered, and which are not',
  'quote.row-smallest': 'Smallest module to begin with, and its price',
  'quote.row-setup': 'Paid once: set-up, training, hardware, interfaces',
  'quote.row-total': 'Total over three years (renewals and tax included)',
  'quote.row-extra': 'Price of more users, more modules, changed forms',
  'quote.row-days': 'Days from contract to use; what is paid for delay',
  'quote.row-people': 'Person-days of theirs, person-days of ours',
  'quote.row-data-place': 'Where the data lie, and who can see them',
  'quote.row-export': 'Can we export all data ourselves, in which format',
  'quote.row-leaving': 'How to leave, and what leaving costs',
  'quote.row-service': 'How soon they answer, and who comes',
  'quote.contract': 'Points of the contract',
  'quote.contract-scope':
    'Say which functions for which posts; the written answers of the comparison become an annex.',
  'quote.contract-price':
    'Say the total over three years and the price of renewal; list every extra, what is not listed is not charged.',
  'quote.contract-milestones':
    'Pay in parts: most of it once it is in use, the last part three months after acceptance.',
  'quote.contract-acceptance':
    'Accept with orders of our own: say which orders run through it and which numbers must agree.',
  'quote.contract-policy':
    'Where a subsidy is hoped for, ask the authority about the dates of contract, invoice, payment and acceptance first; without it the price stays the same.',
  'quote.contract-people':
    'Say who sets it up and for how many days on site; a change of person needs our consent.',
  'quote.contract-service':
    'Say how soon they answer, how often they train, and whether upgrades cost extra.',
  'quote.contract-secrecy':
    'Customers, prices, drawings and bills of material stay secret, are shown to nobody, and train no model.',
  'quote.contract-ending':
    'Say when the contract can be ended and how much is paid back, and what happens if they close or drop the product.',
  'quote.data': 'Getting your data back',
  'quote.data-owner': 'The contract says: what we enter and what our machines give belongs to us.',
  'quote.data-format':
    'We can export everything at any time, in common formats such as Excel or CSV, with attachments and lists of codes.',
  'quote.data-tried':
    'Before the first payment, export once in front of us: readable, and the numbers agree.',
  'quote.data-backup': 'Export once a month to a disk of our own; say who does it.',
  'quote.data-leaving':
    'After the end of the contract the export stays open for ninety days at least, with their help once, free of charge.',
  'quote.data-deletion': 'Then they delete the data, backups too, and confirm it in writing.',
  'quote.notice':
    'This sheet is about a class of solution and recommends no supplier; costs are estimates, ask three first. The points of the contract are reminders, not legal advice; for large sums ask a lawyer.',
};
