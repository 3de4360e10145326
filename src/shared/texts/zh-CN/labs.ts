import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const labs: Translation<typeof en.labs> = {
  title: '实验',
  before: '之前：{{number}}',
  runSo: '以 {{settings}} 运行',
  numbers: {
    cycle_of_two_lists: '只有回收器才能释放的对象',
    finalizer_cycle: '谁都不能释放的对象',
    growing_rates: '从开始到峰值占用的内存',
    identity: '分配器调用',
    list_or_generator: '从开始到峰值占用的内存',
    range_three_ways: '结束时的常驻内存',
    reference_counts: '留给回收器的对象：引用计数已释放全部',
    scattered_survivors: '最严重时占用而无人使用的内存',
    ten_million: '峰值时的常驻内存',
    thresholds: '回收次数',
  },
  next: {
    cycle_of_two_lists: '把 left.append(right) 移出循环：没有这个结，引用计数就能释放那一千对列表。',
    finalizer_cycle: 'Python 2.7 不敢决定哪个 __del__ 先执行。',
    growing_rates: '去掉对 remember_everything() 的调用：只需要五十天的窗口。',
    identity: '另一个版本共享的是别的对象。',
    list_or_generator: '写成 everything = readings()：求和相同，而列表不存在了。',
    range_three_ways: '没有每线程缓存，就没有什么钉住堆顶。',
    reference_counts: '在删除之前让盒子持有自己：box.me = box。',
    scattered_survivors: '256 KiB 的 arena 和 1 MiB 的一样容易被占住。',
    ten_million: 'Python 2.7 的一个整数是 24 字节，而不是 32。',
    thresholds: 'Python 3.13 等到 2,000 个对象，而不是 700 个。',
  },
}
