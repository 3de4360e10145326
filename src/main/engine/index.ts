/** The engine's public face. Pure TypeScript: no Node, no DOM, no clock, no randomness. */
import { createParser } from './python/parser/index.ts'
import type { Engine, EngineConfig } from './session/engine.ts'
import { prepare, prepareLibrary } from './session/prepare.ts'
import { createSession } from './session/session.ts'

export { versionInfos } from './profiles/index.ts'
export type { Engine, EngineConfig, EngineHost, HostWish } from './session/engine.ts'

export async function createEngine(config: EngineConfig): Promise<Engine> {
  const parser = config.parser ?? (await createParser(config.grammar))
  const version = config.settings.python
  return createSession(config, () => prepare(parser, config.source, config.name, version), (name, source) => prepareLibrary(parser, source, name, version))
}
