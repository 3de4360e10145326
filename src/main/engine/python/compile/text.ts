/** The JavaScript frame around a compiled body: entry, exception exit, release of the locals. */
import { EVAL_BREAKER, type FunctionCompiler } from './function-compiler.ts'

export function functionText(c: FunctionCompiler): string {
  return c.isGenerator ? generatorText(c) : plainText(c)
}

/** Parameters of the JavaScript function: the function object, then one per local that is a parameter. */
function parameterCount(c: FunctionCompiler): number {
  const { code } = c
  return code.argCount + code.keywordOnly + (code.flags & 4 ? 1 : 0) + (code.flags & 8 ? 1 : 0)
}

/** Catch-all tuples and dicts belong to the function from the start. */
function borrowedParameters(c: FunctionCompiler): string {
  if (!c.unit.profile.compile.argumentsOwnedTwice || (c.code.kind !== 'function' && c.code.kind !== 'generator')) return ''
  return Array.from({ length: c.code.argCount + c.code.keywordOnly }, (_, i) => `incref(l${i});`).join('')
}

function variables(c: FunctionCompiler, extra: readonly string[]): string {
  const names = [
    `ln=${c.code.firstLine}`, ...(c.unit.places === null ? [] : ['at=0']), 'r=0', 'rv=0', 'err=null', 'fr=0', 'tbe=null', 'U=null',
    ...Array.from({ length: c.temporaries }, (_, i) => `t${i}=0`),
    ...c.declared,
    ...(c.unit.traces ? ['jl=0'] : []),
    ...(c.keepsHandled || (c.python2 && c.isGenerator) ? ['hx=0', 'hp=0'] : []),
    ...(c.keepsLocals ? [`fl=${c.scope.unoptimized ? 'newDict()' : '0'}`] : []),
    ...extra,
  ]
  return `let ${names.join(',')};`
}

/** Cells of captured variables are made at entry, where a parameter moves into its cell (2.7: the frame keeps it, too); free variables come from the closure. */
function cells(c: FunctionCompiler): string {
  const { code } = c
  const parts: string[] = []
  for (const name of code.cellVars) {
    const slot = c.local(c.cellIndex.get(name)!)
    const parameter = c.localIndex.get(name)
    if (parameter === undefined || parameter >= parameterCount(c)) parts.push(`${slot}=newCell(0);`)
    else if (c.local(parameter) === slot) parts.push(`${slot}=newCell(${slot});`)
    else parts.push(c.python2 ? `${slot}=newCell(incref(${c.local(parameter)}));` : `${slot}=newCell(${c.local(parameter)});${c.local(parameter)}=0;`)
  }
  code.freeVars.forEach((name, i) => parts.push(`${c.local(c.cellIndex.get(name)!)}=closureCell(F,${i});`))
  return parts.join('')
}

/** The eval breaker matters for the collector; it is asked once the cells are there. */
function resumes(c: FunctionCompiler): boolean {
  return c.unit.profile.gc.runsAt === 'evalBreaker'
}

function plainText(c: FunctionCompiler): string {
  const { code, unit } = c
  const isFunction = code.kind === 'function'
  const count = isFunction ? parameterCount(c) : 0
  const parameters = Array.from({ length: count }, (_, i) => `l${i}`)
  const locals = Array.from({ length: c.slotCount }, (_, i) => `l${i}`)
  const slots = Array.from({ length: c.maxDepth }, (_, i) => `s${i}`)
  const compile = unit.profile.compile
  const head = c.namespaced ? 'F,NS' : ['F', ...parameters].join(',')
  const entry = [
    variables(c, [...locals.slice(count).map((l) => `${l}=0`), ...slots.map((s) => `${s}=0`)]),
    borrowedParameters(c),
    compile.frameObjects ? `fr=frameEnter(${code.id});` : `const co=${code.kind === 'module' ? `runningCode(${code.id})` : 'functionCode(F)'};`,
    resumes(c) ? '' : `${EVAL_BREAKER};`,
  ].join('')
  const release = locals.map((l) => `if(${l}!==0)decref(${l});`).join('')
  return (
    `function(${head}){${entry}` +
    `body:{${activation(c, locals)}try{if(++I[3]>I[4])recursionError();${cells(c)}${resumes(c) ? `${EVAL_BREAKER};` : ''}${c.unit.traces ? 'traceCall();I[0]=ln;' : ''}\n${c.out.join('\n')}\n` +
    `rv=incref(NONE);}catch(e){${unwind(c, slots)}}}` +
    `${left(c)}if(I[3]===I[23])fr=keepCaller(fr,${code.id});${c.unit.tracksFrames ? 'leaveActivation();' : ''}if(fr===0||H[fr]===1){${release}${c.keepsLocals ? 'if(fl!==0)decref(fl);' : ''}if(fr!==0)frameRelease(fr);${compile.frameObjects ? '' : 'else decref(co);'}}else frameLeave(fr,[${locals.join(',')}],${c.keepsLocals ? 'fl' : '0'}${compile.frameObjects ? '' : ',F'});` +
    'I[3]--;' +
    `${letGo(c)}if(err!==null){if(rv!==0)decref(rv);throw err;}return rv;}`
  )
}

/** Programs that look at running frames: how the frame is found, and what it holds. */
function activation(c: FunctionCompiler, locals: readonly string[]): string {
  if (!c.unit.tracksFrames) return ''
  const namespace = c.namespaced ? 'NS' : c.code.kind === 'module' ? 'G' : '0'
  const stores = c.unit.profile.compile.frameLocalsKept ? '' : `,store(i,o){switch(i){${locals.map((l, i) => `case ${i}:${l}=o;break;`).join('')}}}`
  return `enterActivation({codeId:${c.code.id},namespace:${namespace},line:()=>ln,frame:()=>fr,setFrame(o){fr=o;},values:()=>[${locals.join(',')}]${stores}${c.keepsLocals ? ',locals:()=>fl,setLocals(o){fl=o;}' : ''}});`
}

/** The value of a class body is its namespace in 2.7. */
function left(c: FunctionCompiler): string {
  if (!c.unit.traces) return ''
  return `err=traceReturn(${c.python2 && c.code.kind === 'class' ? 'NS' : 'rv'},err);I[0]=ln;`
}

/** 2.7: the exception handled before the function's own is the one handled again. */
function letGo(c: FunctionCompiler): string {
  return c.keepsHandled ? 'if(hx!==0)popHandled(hp,err);' : ''
}

function unwind(c: FunctionCompiler, slots: readonly string[]): string {
  const release = [...slots].reverse().map((s) => `if(${s}!==0){r=${s};${s}=0;decref(r);}`).join('')
  return `err=e=caught(e);if(e!==tbe){${c.tracebackHere()};err=e;}${release}`
}

/**
 * A generator: the outer function makes the generator object with the arguments in its frame, the inner one is started
 * by the first next(). `f` is the frame's first slot. The driver releases the frame when the inner function ends.
 */
function generatorText(c: FunctionCompiler): string {
  const count = parameterCount(c)
  const parameters = Array.from({ length: count }, (_, i) => `l${i}`)
  const own = borrowedParameters(c)
  const slots = Array.from({ length: c.maxDepth }, (_, i) => c.slot(i))
  const inner =
    `function*(F,f){${variables(c, [])}body:{try{${resumes(c) ? `${EVAL_BREAKER};` : ''}${c.unit.tracksFrames ? 'generatorLine(()=>ln);' : ''}${c.unit.traces ? 'traceCall();I[0]=ln;' : ''}\n${c.out.join('\n')}\nrv=incref(NONE);}catch(e){${unwind(c, slots)}}}` +
    `${left(c)}${c.keepsLocals ? 'if(fl!==0)decref(fl);' : ''}` +
    `${letGo(c)}if(err!==null){if(rv!==0)decref(rv);throw err;}return rv;}`
  const setup = cells(c)
  return `(()=>{const body=${inner};return function(${['F', ...parameters].join(',')}){${own}const g=newGenerator(${c.code.id},F,[${parameters.join(',')}],body),f=I[22];${setup}return g;}})()`
}
