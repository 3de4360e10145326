import { type Allocator, ALLOCATORS, LIBC_VERSIONS, type LibcVersion, PYTHON_VERSIONS, type PythonVersion } from '../../../../shared/settings.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Select } from '../../components/select.tsx'
import { appInfo } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, run } from '../../store/run.ts'
import { settings } from '../../store/workload.ts'
import { Thresholds } from './thresholds.tsx'

const LIBC_TITLES: Record<LibcVersion, string> = {
  get 'glibc-2.36'() {
    return t('toolbar.debian12PerThread')
  },
  get 'glibc-2.36-no-tcache'() {
    return t('toolbar.debian12WithGlibc')
  },
  get 'glibc-2.19'() {
    return t('toolbar.debian8BeforePer')
  },
}

/** Python 2.7 has no PYTHONMALLOC; a program that was saved with it is refused by name when it runs. */
const allocatorChoices = () =>
  ALLOCATORS.flatMap((allocator) =>
    LIBC_VERSIONS.map((libc) => {
      const value = `${libc} ${allocator}`
      const label = libc.replace('-', ' ').replace('-no-', ', no ')
      return allocator === 'pymalloc'
        ? { value, label, title: LIBC_TITLES[libc] }
        : { value, label: t('toolbar.withoutPymallocName', { libc: label }), title: t('toolbar.pythonmallocMalloc', { libc: LIBC_TITLES[libc] }), group: t('toolbar.withoutPymalloc') }
    }),
  )

export function SettingsGroup() {
  const info = useAtom(appInfo)
  const chosen = useAtom(settings)
  const busy = isActive(useAtom(run).phase)
  const versions = info?.versions.map((version) => ({ value: version.id, label: version.id, title: `CPython ${version.release}` })) ?? PYTHON_VERSIONS.map((id) => ({ value: id, label: id }))
  const hasPythonMalloc = !chosen.python.startsWith('2.')
  const release = info?.versions.find((version) => version.id === chosen.python)?.release
  return (
    <div className="toolbar-group">
      <Select
        label="Python"
        testId="version"
        value={chosen.python}
        disabled={busy}
        title={release ? `CPython ${release}` : t('toolbar.cpythonVersion')}
        options={versions}
        onChange={(python) => settings.update((now) => ({ ...now, python: python as PythonVersion }))}
      />
      <Select
        label={t('toolbar.allocators')}
        quietLabel
        testId="libc"
        value={`${chosen.libc} ${chosen.allocator}`}
        disabled={busy}
        title={t('toolbar.cLibraryDecidesWhich')}
        options={allocatorChoices().filter(({ group }) => group === undefined || hasPythonMalloc || chosen.allocator === 'malloc')}
        onChange={(choice) => {
          const [libc, allocator] = choice.split(' ') as [LibcVersion, Allocator]
          settings.update((now) => ({ ...now, libc, allocator }))
        }}
      />
      <Thresholds disabled={busy} />
    </div>
  )
}
