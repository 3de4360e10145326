/** The contract's channels at run time. A channel that is missing here, or too many, does not compile. */
import type { InvokeContract, PushContract } from '../shared/ipc/contract.ts'

const invokeChannels = {
  'app:ready': true,
  'app:setTheme': true,
  'app:setLanguage': true,
  'app:recent': true,
  'document:open': true,
  'document:openSample': true,
  'document:openReal': true,
  'document:save': true,
  'document:draft': true,
  'run:start': true,
  'run:command': true,
  'run:detail': true,
  'heap:ask': true,
  'findings:ask': true,
  'compare:rules': true,
  'whatif:start': true,
  'whatif:cancel': true,
  'whatif:weak': true,
  'recording:save': true,
  'report:export': true,
} as const satisfies Record<keyof InvokeContract, true>

const pushChannels = {
  'run:snapshot': true,
  'run:ended': true,
  'heap:progress': true,
  'findings:progress': true,
  'whatif:update': true,
  'document:opened': true,
  'document:outside': true,
  'menu:command': true,
} as const satisfies Record<keyof PushContract, true>

export function isInvokeChannel(name: string): name is keyof InvokeContract {
  return Object.hasOwn(invokeChannels, name)
}

export function isPushChannel(name: string): name is keyof PushContract {
  return Object.hasOwn(pushChannels, name)
}
