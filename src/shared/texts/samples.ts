/** What a sample is called and shows, in the present language; a program that was put there later says it itself. */
import type { SampleInfo } from '../documents/document.ts'
import { samples } from './en/samples.ts'
import { t } from './texts.ts'

export function sampleText({ id, title, watch }: SampleInfo): Pick<SampleInfo, 'title' | 'watch'> {
  if (!isKnown(id)) return { title, watch }
  return { title: t(`samples.${id}.title`), watch: t(`samples.${id}.watch`) }
}

function isKnown(id: string): id is keyof typeof samples {
  return id in samples
}
