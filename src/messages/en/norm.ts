import type { NORM as CHINESE } from '../zh-cn/norm.ts';

/** What a firm is compared with. */
export const NORM: Readonly<Record<keyof typeof CHINESE, string>> = {
  'norm.option-write':
    'write a norm file too: how many firms, quantiles of each dimension, no names; from 30 firms on',
  'norm.option-period':
    'the time that the norm names, such as "September 2026"; the name of the wave unless given',
  'norm.option-source': 'the source that the norm names: which firms, and how they were found',
  'norm.no-period':
    'a norm must say when its firms answered; add --norm-period, such as --norm-period "September 2026"',
  'norm.words-alone': '--norm-period and --norm-source need --write-norm',
  'norm.too-few': 'there are {n} firms; a norm is written from {least} on',
  'norm.source': 'firms that handed in the questionnaire, no sample',
  'norm.source-part': 'some of the firms that handed in the questionnaire ({filters}), no sample',
  'norm.about':
    'Norm: how the scores of other firms lie, written by diagnose cohort --write-norm and compared with by diagnose report --norm. 25 % of the firms score below p25.',
  'norm.option-read':
    'compare with other firms: a norm that diagnose cohort --write-norm wrote; the percentile of each dimension',
  'norm.unknown-node':
    '"{node}" in "{file}" is neither the total nor a dimension of this questionnaire; check the id',
  'norm.not-shown':
    'the norm is not in the report: a workbook, a template without the block bars, and a questionnaire whose dimensions are not drawn as bars (such as quick) have no place for it',
  'norm.other-questionnaire':
    '{file} is a norm of another questionnaire, or of one that scores otherwise ({theirs}; these answers are to {own}), so they cannot be compared; write one from scores of the same version.',
  'report.peers': 'Beside other firms (share of the range, 0–100)',
  'report.peers-dimension': 'Dimension',
  'report.peers-own': 'This firm',
  'report.peers-place': 'Percentile',
  'report.peers-middle': 'Middle half of the others',
  'report.peers-median': 'Their median',
  'report.peers-firms': 'Firms',
  'report.peers-percentile':
    '{side, select, below {below {percentile}} above {above {percentile}} other {about {percentile}}}',
  'report.peers-note':
    'Others: {n} firms, {period}, {source}. A percentile of about 60 means that some 60 % of them score lower; the middle half lies between the 25th and the 75th percentile: the thin band below a bar, with the median across it (in Word a grey bar of its own with a whisker). It says where a firm stands; it is no rating and no target.',
  'report.peers-value': '{title} percentile {place}, others {low} to {high}, median {middle}',
  'report.peers-alternative': ' Beside {n} other firms ({period}, {source}): {values}.',
};
