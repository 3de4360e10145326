import { loadCorpus } from '../support/conformance/corpora.ts'
import { testEachVersion } from '../support/conformance/suite.ts'

testEachVersion(loadCorpus('snippets'))
