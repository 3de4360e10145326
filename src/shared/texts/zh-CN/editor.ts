import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const editor: Translation<typeof en.editor> = {
  programOutput: '程序输出',
  output: '输出',
  followTheEnd: '↓ 跟随末尾',
  firstCharactersNoLonger: '最前面的 {{dropped}} 个字符不再显示。',
  programPrintedMoreThan: '程序的输出超过一次运行所能保留的量；其余部分已省略。',
  nothingPrintedYet: '还没有输出。',
  whatProgramPrintsAppears: '程序的输出会显示在这里。',
  theProgramPrintedNothing: '程序没有输出任何内容。',
  lineAliveAtPeak: '第 {{line}} 行：常驻内存峰值时存活 {{peak}}，结束时存活 {{live}}。单击：显示其对象。',
  pythonProgram: 'Python 程序',
  program: '程序',
  bytesBesideTheLines: '行旁的字节数',
  atPeak: '峰值时',
  besideEachLineBytes: '每行旁：在该行创建、在常驻内存最高时存活的字节',
  atEnd: '结束时',
  besideEachLineBytesBorn: '每行旁：在该行创建、结束时仍存活的字节',
  editedSinceTheRun: '运行后已修改',
  lineMarksChartsBelong: '行标记和图表对应的是运行时的文本',
  find: '查找',
}

export const searchPanel: Translation<typeof en.searchPanel> = {
  Find: '查找',
  Replace: '替换',
  next: '下一个',
  previous: '上一个',
  all: '全部',
  'match case': '区分大小写',
  regexp: '正则表达式',
  'by word': '全字匹配',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前匹配',
  'on line': '位于行',
  'replaced match on line $': '已替换第 $ 行的匹配',
  'replaced $ matches': '已替换 $ 处匹配',
  'Go to line': '转到行',
  go: '转到',
}
