import type { en } from '../en/index.ts'
import type { Translation } from '../translation.ts'

export const counts: Translation<typeof en.counts> = {
  object_other: '{{count, number}} 个对象',
  reference_other: '{{count, number}} 个引用',
  setting_other: '{{count, number}} 组设置',
  collection_other: '{{count, number}} 次回收',
  finding_other: '{{count, number}} 条发现',
  block_other: '{{count, number}} 个块',
  arena_other: '{{count, number}} 个 arena',
  allocatorCall_other: '{{count, number}} 次分配器调用',
  cycleGroup_other: '{{count, number}} 个循环组',
  containerAllocation_other: '{{count, number}} 次容器净分配',
  smallerShape_other: '{{count, number}} 种较小的形状',
  smallerType_other: '{{count, number}} 个较小的类型',
  pool_other: '{{count, number}} 个 pool',
  fullCollection_other: '{{count, number}} 次完整回收',
  item_other: '{{count}} 个元素',
  entry_other: '{{count}} 个条目',
}
