import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const ledger: Translation<typeof en.ledger> = {
  atCursor: '光标处',
  atStart: '开始时',
  atPeak: '峰值时',
  atEnd: '结束时',
  pressRunLedgerThen: '按“运行”。账本会说明每个常驻字节在哪里：开始时、峰值时、结束时和光标处；各分项之和等于常驻内存，一个字节不差。',
  now: '现在',
  kindOfMemory: '内存种类',
  model: '模型',
  whatItIs: '它是什么',
  whatShrinksIt: '如何减小',
  ledgerAtCursorAt: '光标处、开始时、峰值时和结束时的账本',
  resident: '常驻内存',
  slicesSumResidentSize: '✓ 各分项之和等于常驻内存，一个字节不差',
  slicesDoNotSum: '✗ 各分项之和不等于常驻内存',
  cursorAtEvent: '光标位于事件 {{event}}',
}

export const lines: Translation<typeof en.lines> = {
  line: '行',
  interpreter: '解释器',
  source: '源代码',
  beforeAndBetweenLines: '代码行之前与之间',
  aliveAtThePeak: '峰值时存活',
  bytesBornOnThis: '在该行创建、在常驻内存最高时存活的字节',
  aliveAtTheEnd: '结束时存活',
  bytesBornOnThisLine: '在该行创建、程序结束时仍存活的字节',
  ever: '累计',
  allBytesEverBorn: '在该行创建过的全部字节',
  blocksAlive: '存活的块',
  collections: '回收',
  collectionsRanWhileThis: '执行该行时发生的回收',
  bytesBornOnEach: '各源代码行创建的字节',
  noBytesWereBorn: '此程序没有任何一行创建过字节。',
  bytesPerLineAdded: '每行的字节在运行结束时统计。',
  pressRunThisTable: '按“运行”：此表会说明哪一行产生了内存，以及还有多少存活。选择一行会在编辑器中显示它。',
}
