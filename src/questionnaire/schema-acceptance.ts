import { closed, code, level, source, text } from './schema-parts.ts';
import type { JsonSchema } from './schema-parts.ts';

const paper = closed(['code', 'title', 'keep', 'stage'], {
  code: { ...code, description: '这份材料的代码，译文按它对应。' },
  title: { ...text, description: '材料的名称。' },
  keep: { ...text, description: '要写明什么、怎么留。' },
  stage: {
    description: '什么时候形成：动工前、改造中、完工后。',
    enum: ['before', 'during', 'after'],
  },
});

/** `acceptance`: what an assessment on site asks for besides each question's evidence. */
export const ACCEPTANCE: JsonSchema = {
  ...closed(['level', 'source', 'files'], {
    level: { ...level, description: '一般评到总分节点的哪一级算通过。' },
    verified: { description: '查得到依据并核对过。', type: 'boolean' },
    source,
    open: { ...text, description: '还不知道的事。' },
    files: { type: 'array', minItems: 1, items: paper },
  }),
  description: '现场评定、项目验收时，除了各题的佐证还要交的材料；没有人拿这份问卷来评定就不写。',
};
