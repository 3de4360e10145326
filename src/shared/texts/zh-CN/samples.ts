import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const samples: Translation<typeof en.samples> = {
  cycle_of_two_lists: {
    title: '互相持有的两个列表',
    watch: '`del` 之后已没有名字指向这一对列表，但两个计数都停在 1；只有回收器能找到它们。',
  },
  finalizer_cycle: {
    title: '带终结器的循环',
    watch: 'Python 2.7 把这个循环永远留在 gc.garbage 里；从 3.4 起两个终结器都会运行，内存得以归还。',
  },
  growing_rates: {
    title: '只增不减的表',
    watch: '模块级 dict 保留了每一天的数据，其实只需要 50 天；有上限的版本保持平稳。',
  },
  identity: {
    title: '相等不等于同一',
    watch: '小整数、字母和名字是共享对象；300 只有在编译器两次见到它的地方才共享。',
  },
  list_or_generator: {
    title: '列表还是生成器',
    watch: '列表同时持有全部 200,000 个读数，生成器从不超过两个；求和结果相同。',
  },
  range_three_ways: {
    title: 'range() 的三种用法（Python 2.7）',
    watch: '每次循环后 range() 的列表会归还给系统，而它持有的整数不会：246 MB 一直留着。',
  },
  reference_counts: {
    title: '一步一步看引用计数',
    watch: '每个名字、参数和容器槽位都让计数加一；最后一个消失时对象立即死亡。',
  },
  scattered_survivors: {
    title: '零散的幸存者',
    watch: '每 500 个对象保留一个，每个都占住一整个 pool；合起来占住了所有 arena。',
  },
  ten_million: {
    title: '一千万个整数',
    watch: '函数里的一行大约占用 390 MB；函数返回的那一刻，进程把它们归还。',
  },
  thresholds: {
    title: '三个阈值',
    watch: '计数器像锯齿一样上升；每个齿是一次年轻代回收，较高的计数器等待它下面的那个。',
  },
}
