import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const window: Translation<typeof en.window> = {
  heightOfTheOutput: '输出区的高度',
  widthOfTheProgram: '程序区的宽度',
  heightOfTheCharts: '图表区的高度',
  widthOfTheInspector: '检查器的宽度',
  details: '详情',
  inspector: '检查器',
  moreRoomForCharts: '给图表更多空间',
  moreRoomForThese: '给这些表格更多空间',
  appDidNotAnswer: '应用没有响应：{{part}}',
  thisPageOnlyWorks: '此页面只能在 Arenascope 窗口中使用。',
}
