export const window = {
  heightOfTheOutput: 'Height of the output',
  widthOfTheProgram: 'Width of the program',
  heightOfTheCharts: 'Height of the charts',
  widthOfTheInspector: 'Width of the inspector',
  details: 'Details',
  inspector: 'Inspector',
  moreRoomForCharts: 'More room for the charts',
  moreRoomForThese: 'More room for these tables',
  appDidNotAnswer: 'The app did not answer: {{part}}',
  thisPageOnlyWorks: 'This page only works inside the Arenascope window.',
} as const
