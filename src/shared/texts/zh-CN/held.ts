import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const held: Translation<typeof en.held> = {
  arenaEmpty: 'Arena {{arena}} 是空的；它是分配器保留的备用 arena。',
  arenaHeld: 'Arena {{arena}}（{{size}}）被 {{totalPools}} 个 pool 中 {{pools}} 个里的 {{blocks}} 个块（{{bytes}}）占用；其中最多的是 {{held}} 持有的 {{most}} 个 {{type}}{{born}}。',
  madeInLine: '，创建于第 {{line}} 行',
  runningCode: '正在运行的代码',
  interpreter: '解释器',
  garbage: '无其他持有者的循环',
  freeList: '无人：已死，在 free list 中或正被释放',
  nothingAsked: '尚未向 C 库请求任何内存。',
  nothingFreeBelow: '堆最多只能缩小其顶部的 {{top}} 字节：下方没有空闲。',
  freeBelowTop: '堆顶下方有 {{free}} 字节空闲；顶部有 {{top}} 字节，达到 {{threshold}} 字节才会归还。',
  ofBytes: '（每个 {{bytes}} 字节）',
  standBetween_other: '堆顶下方有 {{free}} 字节空闲，但中间隔着 {{count, number}} 个 chunk{{size}}：{{reasons}}。',
  reasonsJoined: '；',
  inPerThreadCache: '{{chunks}} 个在每线程缓存中，已释放的 chunk 在那里不合并，留给同样大小的下一个请求',
  inFastBins: '{{chunks}} 个在 fast bin 中，下次整理前不合并',
  inUse: '{{chunks}} 个在用{{known}}',
  highestKnown: '，其中最高的已知来自第 {{line}} 行的 {{type}}',
}
