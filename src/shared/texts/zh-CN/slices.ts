import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const slices: Translation<typeof en.slices> = {
  baseline: {
    label: '解释器基线',
    meaning: '第一行运行之前解释器自身占用的内存：代码、启动模块、C 库。',
    remedy: '减少导入；程序运行期间它不会变化。',
  },
  liveObjects: {
    label: '存活对象',
    meaning: '存活对象向 pymalloc 申请的字节（不超过小请求上限的请求）。',
    remedy: '保留更少或更小的对象：__slots__、生成器、有上限的容器。',
  },
  cycles: {
    label: '未回收的循环',
    meaning: '仅靠垃圾循环维持存活的对象的字节；在回收结束时或按需得知。',
    remedy: '打破循环、使用弱引用，或让回收器运行。',
  },
  rounding: {
    label: '取整损耗',
    meaning: '申请的大小与实际提供的大小类别之间的差额。',
    remedy: '无需手工处理；小对象越少，损耗越少。',
  },
  freeLists: {
    label: 'free list',
    meaning: '已死亡的内置类型对象，CPython 把它们留给下一个同类对象使用。',
    remedy: '一次完整回收会清空其中大部分。',
  },
  freeBlocks: {
    label: '在用 pool 中的空闲块',
    meaning: '没有对象使用的块，但所在 pool 中至少还有一个块在用。',
    remedy: '释放让这些 pool 保持在用的少数对象。',
  },
  freePools: {
    label: '被占用 arena 中的空闲 pool',
    meaning: '没有任何在用块的整个 pool，而所在 arena 因另一个 pool 无法归还。',
    remedy: '释放让这些 arena 无法归还的少数对象。',
  },
  overhead: {
    label: 'pool 和 arena 开销',
    meaning: 'pool 头部、每个 pool 末尾不够一块的部分、arena 描述符和地址映射。',
    remedy: '取决于 pool 和 arena 的数量。',
  },
  largeBlocks: {
    label: '大块',
    meaning: '超过小请求上限、由 C 库提供的请求：列表数组、dict 表、长字符串。',
    remedy: '缩短容器，或改用流式处理而不是整体构建。',
  },
  libcFree: {
    label: 'C 库空闲 chunk',
    meaning: '程序已还给 malloc、但 malloc 尚未还给系统的堆 chunk，以及堆顶部分。',
    remedy: '取决于堆顶的 chunk；换一种分配顺序或调用 malloc_trim 会有帮助。',
  },
}
