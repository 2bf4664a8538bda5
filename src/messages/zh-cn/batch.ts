/** What batch scoring says. */
export const BATCH = {
  'batch.one-pack-for-stream':
    '--stream 后面只写一份问卷：编号，或自己问卷的文件夹、文件；答案从标准输入一行一份地读',
  'batch.option-stream':
    '当过滤器用：参数写问卷，从标准输入读 JSON Lines，每行一份答案，每行出一份得分',
  'batch.option-full': '与 --stream 同用：每行写完整的结果，慢一些',
} as const;
