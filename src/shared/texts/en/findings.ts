export const findings = {
  findings: 'Findings',
  foldTheFindings: 'Fold the findings',
  showTheFindings: 'Show the findings',
  ofRules: ': {{done}} of {{of}} rules',
  comeWithTheEnd: 'Findings come when the run has ended.',
  lookingForFindings: 'Looking for findings{{part}}…',
  noFindings: 'No findings: {{message}}',
  putAside: ' {{aside}} put aside.',
  nothingStandsOutNo: 'Nothing stands out: no rule found {{bytes}} or more to win.{{rest}}',
  clickSeeEvidence: '{{detail}}\nClick to see the evidence',
  countedSimulatedBytes: 'Counted in the simulated bytes',
  bytesCountedTheyNeedless: 'The bytes are counted; that they are needless is a conclusion',
  line: 'line {{line}}',
  changesRunsAgainRun: 'Changes it and runs again; the run before is kept for comparison',
  putAside2: 'Put aside: {{claim}}',
  putAsideBecause: 'Put aside, because',
  whatCountsAsFinding: 'What counts as a finding',
  findingsFrom: 'Findings from',
  putAside3: 'Put aside',
  nothing: 'nothing',
  showItAgain: '{{reason}}: show it again',
} as const

export const dismissReasons = {
  intended: 'This is intended',
  small: 'Too small to matter',
  foreign: 'Not my code',
} as const

export const certainties = {
  exact: 'exact',
  inferred: 'inferred',
} as const
