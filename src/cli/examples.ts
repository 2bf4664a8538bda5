/** What each command's help shows. */
export const EXAMPLES = {
  root: [
    'npx shuzhen',
    'npx shuzhen report examples/small.yaml -o report.pdf',
    'npx shuzhen score examples/small.yaml',
    'npx shuzhen lint questionnaires',
  ],
  run: ['npx shuzhen', 'npx shuzhen run --resume', 'npx shuzhen run --out D:\\diagnose'],
  score: ['npx shuzhen score answers.yaml', 'npx shuzhen score answers.yaml --format json'],
  explain: ['npx shuzhen explain answers.yaml', 'npx shuzhen explain answers.yaml management'],
  report: [
    'npx shuzhen report answers.yaml -o report.pdf',
    'npx shuzhen report answers.yaml -o report.docx',
    'npx shuzhen report answers.yaml -o report.html --lang en',
  ],
  advise: ['npx shuzhen advise answers.yaml --explain'],
  plan: [
    'npx shuzhen plan answers.yaml --target 2',
    'npx shuzhen plan answers.yaml --budget 20万 --months 6',
    'npx shuzhen plan answers.yaml --target 2 -o plan.yaml',
  ],
  checklist: [
    'npx shuzhen checklist answers.yaml',
    'npx shuzhen checklist answers.yaml --target 3 -o checklist.xlsx',
  ],
  solutions: [
    'npx shuzhen solutions',
    'npx shuzhen solutions --capability quality --level 1 --cost 20万',
    'npx shuzhen solutions --coverage -q lighting',
  ],
  import: ['npx shuzhen solutions import pool.xlsx -o my-pool.yaml'],
  quote: [
    'npx shuzhen quote light_erp -o offers.xlsx',
    'npx shuzhen quote light_erp -o offers.docx',
  ],
  lint: [
    'npx shuzhen lint questionnaires',
    'npx shuzhen lint my-pack --format pretty --format sarif=out.sarif',
    'npx shuzhen lint my-pack --fix',
  ],
  batch: [
    'npx shuzhen batch examples/surveys -o out',
    'npx shuzhen batch export.csv -q lighting --map export.map.yaml -o out --reports pdf',
  ],
  cohort: [
    'npx shuzhen cohort out',
    'npx shuzhen cohort out --by town --by town,sector -o city.xlsx',
    'npx shuzhen cohort out --public -o city.pdf',
    'npx shuzhen cohort out --where town=henglan --format json',
  ],
  map: ['npx shuzhen map export.csv -q lighting -o export.map.yaml'],
  preview: ['npx shuzhen preview lighting', 'npx shuzhen preview my-pack --lang en'],
  test: ['npx shuzhen test', 'npx shuzhen test my-pack'],
  new: ['npx shuzhen new my-check', 'npx shuzhen new 我的问卷 --id my-check'],
  merge: [
    'npx shuzhen merge boss.yaml workshop.yaml -o merged.yaml',
    'npx shuzhen merge self.yaml expert.yaml --format json',
  ],
  migrate: [
    'npx shuzhen migrate answers.yaml',
    'npx shuzhen migrate answers.yaml --to my-check -o answers-2.yaml',
  ],
  diff: ['npx shuzhen diff my-check-1.0 my-check', 'npx shuzhen diff lighting my-lighting'],
  verify: ['npx shuzhen verify report.pdf answers.yaml'],
  form: ['npx shuzhen form lighting -o form.pdf', 'npx shuzhen form my-pack -o form.docx'],
  template: [
    'npx shuzhen template list',
    'npx shuzhen template new my-template --from firm',
    'npx shuzhen report answers.yaml --template my-template -o report.pdf',
  ],
  packs: ['npx shuzhen packs'],
} as const;
