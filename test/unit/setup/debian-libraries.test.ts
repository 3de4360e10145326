import { expect, test } from 'vitest'
import { chooseAlternatives, missingPackages, parseInstalled } from '../../../scripts/setup/debian-libraries.mjs'

test('reads which packages are fully installed', () => {
  const listing = 'xvfb\tii \nlibnss3\thi \nlibcups2\trc \nlibdrm2\tun \n'
  expect([...parseInstalled(listing)]).toEqual(['xvfb', 'libnss3'])
})

test('either alternative satisfies an entry', () => {
  const wanted = ['libasound2|libasound2t64', 'libnss3', 'xauth']
  expect(missingPackages(wanted, new Set(['libasound2t64', 'xauth']))).toEqual(['libnss3'])
  expect(missingPackages(wanted, new Set())).toEqual(wanted)
})

test('takes the alternative that this release offers', () => {
  const entries = ['libasound2|libasound2t64', 'xauth']
  expect(chooseAlternatives(entries, new Set(['libasound2', 'xauth']))).toEqual(['libasound2', 'xauth'])
  expect(chooseAlternatives(entries, new Set(['libasound2t64', 'xauth']))).toEqual(['libasound2t64', 'xauth'])
  expect(chooseAlternatives(entries, new Set())).toEqual(['libasound2', 'xauth'])
})
