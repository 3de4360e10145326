import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const start: Translation<typeof en.start> = {
  pressRunWatchMemory: '按“运行”观察 {{name}} 的内存。',
  everyByteProcessAppears: '运行时，进程的每个字节都会显示在这里：存活的对象、回收器释放的内存，以及无法归还给系统的 arena。',
  run: '运行 {{name}}',
  openAProgram: '打开程序…',
  dropPyArenascopeFile: '或把 .py 或 .arenascope 文件拖到任意位置',
  recentFiles: '最近的文件',
  recent: '最近',
  filesYouOpenSave: '你打开或保存的文件会列在这里。',
  noLongerThere: '已不存在',
  pythonPeak: 'Python {{python}}，峰值 {{peak}}',
  samples: '示例',
  labsProgramsShowOne: '实验：每个程序说明一件事',
}
