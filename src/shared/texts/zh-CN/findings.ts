import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const findings: Translation<typeof en.findings> = {
  findings: '发现',
  foldTheFindings: '折叠发现',
  showTheFindings: '展开发现',
  ofRules: '：{{of}} 条规则中的 {{done}} 条',
  comeWithTheEnd: '运行结束后显示发现。',
  lookingForFindings: '正在查找发现{{part}}…',
  noFindings: '没有发现：{{message}}',
  putAside: '已搁置 {{aside}} 条。',
  nothingStandsOutNo: '没有突出的问题：没有规则发现可节省 {{bytes}} 以上之处。{{rest}}',
  clickSeeEvidence: '{{detail}}\n单击查看证据',
  countedSimulatedBytes: '按模拟的字节精确计数',
  bytesCountedTheyNeedless: '字节是精确计数的；它们是否多余则是推断',
  line: '第 {{line}} 行',
  changesRunsAgainRun: '修改后重新运行；之前的运行会保留以供对比',
  putAside2: '搁置：{{claim}}',
  putAsideBecause: '搁置的理由',
  whatCountsAsFinding: '什么算作发现',
  findingsFrom: '发现的下限',
  putAside3: '已搁置',
  nothing: '无',
  showItAgain: '{{reason}}：重新显示',
}

export const dismissReasons: Translation<typeof en.dismissReasons> = {
  intended: '这是有意为之',
  small: '太小，无关紧要',
  foreign: '不是我的代码',
}

export const certainties: Translation<typeof en.certainties> = {
  exact: '精确',
  inferred: '推断',
}
