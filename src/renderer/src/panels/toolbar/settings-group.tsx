import { LIBC_VERSIONS, type LibcVersion, PYTHON_VERSIONS, type PythonVersion } from '../../../../shared/settings.ts'
import { Select } from '../../components/select.tsx'
import { appInfo } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, run } from '../../store/run.ts'
import { settings } from '../../store/workload.ts'
import { Thresholds } from './thresholds.tsx'

const LIBC_TITLES: Record<LibcVersion, string> = {
  'glibc-2.36': 'Debian 12: per-thread cache in front of the heap',
  'glibc-2.36-no-tcache': 'Debian 12 with GLIBC_TUNABLES=glibc.malloc.tcache_count=0: nothing is kept in the per-thread cache',
  'glibc-2.19': 'Debian 8: before the per-thread cache',
}

export function SettingsGroup() {
  const info = useAtom(appInfo)
  const chosen = useAtom(settings)
  const busy = isActive(useAtom(run).phase)
  const versions = info?.versions.map((version) => ({ value: version.id, label: version.id, title: `CPython ${version.release}` })) ?? PYTHON_VERSIONS.map((id) => ({ value: id, label: id }))
  const release = info?.versions.find((version) => version.id === chosen.python)?.release
  return (
    <div className="toolbar-group">
      <Select
        label="Python"
        testId="version"
        value={chosen.python}
        disabled={busy}
        title={release ? `CPython ${release}` : 'CPython version'}
        options={versions}
        onChange={(python) => settings.update((now) => ({ ...now, python: python as PythonVersion }))}
      />
      <Select
        label="C library"
        quietLabel
        testId="libc"
        value={chosen.libc}
        disabled={busy}
        title="The C library decides which large blocks go back to the system"
        options={LIBC_VERSIONS.map((id) => ({ value: id, label: id.replace('-', ' ').replace('-no-', ', no '), title: LIBC_TITLES[id] }))}
        onChange={(libc) => settings.update((now) => ({ ...now, libc: libc as LibcVersion }))}
      />
      <Thresholds disabled={busy} />
    </div>
  )
}
