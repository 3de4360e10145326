export const start = {
  pressRunWatchMemory: 'Press Run to watch the memory of {{name}}.',
  everyByteProcessAppears: 'Every byte of the process appears here while it runs: living objects, what the collector frees, and the arenas that cannot go back to the system.',
  run: 'Run {{name}}',
  openAProgram: 'Open a program…',
  dropPyArenascopeFile: 'or drop a .py or .arenascope file anywhere',
  recentFiles: 'Recent files',
  recent: 'Recent',
  filesYouOpenSave: 'Files you open or save are listed here.',
  noLongerThere: 'no longer there',
  pythonPeak: 'Python {{python}}, peak {{peak}}',
  samples: 'Samples',
  labsProgramsShowOne: 'Labs: programs that show one thing each',
} as const
