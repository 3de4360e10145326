import { loadCorpus } from '../support/conformance/corpora.ts'
import { testEachProgram } from '../support/conformance/suite.ts'

testEachProgram(loadCorpus('probes'))
