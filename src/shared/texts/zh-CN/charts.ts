import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const charts: Translation<typeof en.charts> = {
  dragChooseStretchDouble: '拖动以选择区间，双击查看整个运行过程',
  table: '表格',
  showTheDrawing: '显示图形',
  showNumbersAsTable: '以表格显示数值',
  kindsOfMemory: '内存种类',
  clickHideShowAlt: '{{meaning}}\n单击可隐藏或显示，按住 Alt 单击则只显示它。',
  chart: '图表',
  startOf: '{{label}}：起点',
  endOf: '{{label}}：终点',
}

export const clocks: Translation<typeof en.clocks> = {
  event: '事件',
  allocated: '字节',
  step: '步',
  seconds: '秒',
}

export const clockMeanings: Translation<typeof en.clockMeanings> = {
  event: '分配器调用：分配、调整大小、释放',
  allocated: '到此为止申请的字节数',
  step: '到此为止执行的源代码行数',
  seconds: '程序的模拟时钟',
}

export const timeline: Translation<typeof en.timeline> = {
  line: '第 {{line}} 行，',
  eventResidentArenas: '事件 {{event}}，{{line}}{{seconds}}：常驻内存 {{resident}}；{{largest}}；{{arenas}} 个 arena。',
  of: '{{of}}中{{part}}',
  clickMarkSeeCollection: '单击标记查看那次回收',
  gen: '第 {{generation}} 代',
  collectionsOfGeneration: '第 {{generation}} 代的 {{count}} 次回收',
  markWithoutNote: '没有笔记的标记',
  event: '事件 {{event}}：{{text}}',
  markAtEvent: '事件 {{event}} 处的标记：{{text}}',
  visibleStretch: '可见区间',
  line2: ' · 第 {{line}} 行',
  peak: '峰值 {{peakResident}}{{part}}',
  wholeRun: '整个运行过程',
  stretchesOnWayHere: '到达此处经过的区间',
  collections: '{{collections}} 次回收',
  compareStartAndEnd: '对比起点与终点',
  startStretchAsEnd: '以区间起点为 A、终点为 B：每个表格都带有变化量',
  event2: '事件 {{event}}{{line}} · {{seconds}}',
  resident: '常驻内存',
  collectionGenerationCandidatesCollected: '{{icon}} 回收 {{index}}，第 {{generation}} 代（{{reason}}）：{{candidates}} 个候选对象中回收了 {{collected}} 个',
  fullCollectionWasHeld: '；一次完整回收被推迟',
  sharesResidentSizeClick: '百分比相对于常驻内存。单击保留此刻，拖动可缩放。',
  event3: '事件',
  line3: '行',
  simulated: '模拟时间',
  resident2: '常驻内存',
  arenas: 'Arena',
  memoryOverTimeMoments: '内存随时间的变化：{{series}} 个时刻中的 {{rows}} 个',
  memory: '内存',
  clockOfAllCharts: '所有图表的时钟',
  memoryOverTimeArrow: '内存随时间的变化。方向键移动光标并读出数值，加号和减号缩放，0 显示整个运行过程，Backspace 返回，小于号和大于号转到前后的回收，M 用笔记标记此刻。',
  waitingForFirstNumbers: '等待第一批数据…',
  nothingRanSoThere: '什么都没有运行，所以没有可画的内容。上面的消息说明了要修改什么。',
  runEndedBeforeAny: '运行在测量到内存之前就结束了。',
  collectionGenerationEventLine: '回收 {{index}}，第 {{generation}} 代，{{reason}}，事件 {{event}}，第 {{line}} 行：回收前计数 {{counts}}，{{candidates}} 个候选对象中回收了 {{collected}} 个。',
}
