/**
 * The grammar of each version as data, for the check that tells where a program first stops being Python. One rule a
 * line; `name: body`. In a body: 'literal', TOKEN, rule, [optional], (group), * and +, |. Lines that begin with a
 * condition hold in those versions only. Every choice is decided by the next token, as in CPython up to 3.8; binary
 * operators are one level, since only acceptance counts here.
 */
export const RULES = `
file: (NEWLINE | stmt)* END
stmt: simple | if | while | for | try | with | def | class | decorated
>=3.7 stmt: async
>=3.10 stmt: match
simple: small (';' small)* [';'] NEWLINE
small: expr_stmt | 'del' exprlist | 'pass' | 'break' | 'continue' | 'return' [returned] | raise | yield
small: import | from | 'global' NAME (',' NAME)* | 'assert' test [',' test]
2.7 small: print | 'exec' expr ['in' test [',' test]]
>=3.7 small: 'nonlocal' NAME (',' NAME)*
>=3.12 small: 'type' NAME [type_params] '=' test
2.7 print: 'print' ([test (',' test)* [',']] | '>>' test [(',' test)+ [',']])
2.7 expr_stmt: exprs [augmented (yield | tests) | ('=' (yield | exprs))+]
>=3.7 expr_stmt: exprs [annotation | augmented (yield | tests) | ('=' (yield | exprs))+]
>=3.7 annotation: ':' test ['=' (yield | annotated_value)]
<3.8 annotated_value: test
>=3.8 annotated_value: exprs
augmented: '+=' | '-=' | '*=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
>=3.7 augmented: '@='
<3.8 returned: tests
>=3.8 returned: exprs
2.7 raise: 'raise' [test [',' test [',' test]]]
>=3.7 raise: 'raise' [test ['from' test]]
2.7 yield: 'yield' [tests]
>=3.7 yield: 'yield' ['from' test | returned]
import: 'import' dotted_as (',' dotted_as)*
from: 'from' (dots+ [dotted] | dotted) 'import' ('*' | '(' import_as (',' import_as)* [','] ')' | import_as (',' import_as)* [','])
dots: '.' | '...'
dotted: NAME ('.' NAME)*
dotted_as: dotted ['as' NAME]
import_as: NAME ['as' NAME]
suite: simple | NEWLINE INDENT stmt+ DEDENT
if: 'if' condition ':' suite ('elif' condition ':' suite)* ['else' ':' suite]
while: 'while' condition ':' suite ['else' ':' suite]
<3.9 for: 'for' exprlist 'in' tests ':' suite ['else' ':' suite]
>=3.9 for: 'for' exprlist 'in' exprs ':' suite ['else' ':' suite]
try: 'try' ':' suite (except+ ['else' ':' suite] ['finally' ':' suite] | 'finally' ':' suite)
2.7 except: 'except' [test [('as' | ',') test]] ':' suite
3.7-3.10 except: 'except' [test ['as' NAME]] ':' suite
>=3.11 except: 'except' ['*'] [test ['as' NAME]] ':' suite
with: 'with' with_item (',' with_item)* ':' suite
with_item: test ['as' expr]
>=3.9 with: 'with(' '(' grouped_items ')' ':' suite
>=3.9 grouped_items: grouped_item (comp_for | (',' grouped_item)* [','])
>=3.9 grouped_item: test [':=' test | 'as' starred_or_expr] | star
>=3.9 starred_or_expr: expr | star
def: 'def' NAME '(' [params] ')' ':' suite
>=3.7 def: 'def' NAME '(' [params] ')' '->' test ':' suite
>=3.12 def: 'def' NAME type_params '(' [params] ')' ['->' test] ':' suite
2.7 class: 'class' NAME ['(' [tests] ')'] ':' suite
>=3.7 class: 'class' NAME ['(' [args] ')'] ':' suite
>=3.12 class: 'class' NAME type_params ['(' [args] ')'] ':' suite
>=3.12 type_params: '[' type_param (',' type_param)* [','] ']'
>=3.12 type_param: NAME [':' test] | '*' NAME | '**' NAME
>=3.13 type_param: NAME ':' test '=' test | NAME '=' test | '*' NAME '=' (test | star) | '**' NAME '=' test
decorated: decorator+ (def | class)
>=3.7 decorated: decorator+ async_def
<3.9 decorator: '@' dotted ['(' [args] ')'] NEWLINE
>=3.9 decorator: '@' condition NEWLINE
>=3.7 async: 'async' (def | with | for)
>=3.7 async_def: 'async' def
2.7 params: param ['=' test] [',' [params]] | '*' NAME [',' '**' NAME] | '**' NAME
2.7 param: NAME | '(' param (',' param)* [','] ')'
3.7 params: param ['=' test] [',' [params]] | '*' [param] [',' [params]] | '**' param [',']
>=3.8 params: param ['=' test] [',' [params]] | '*' [star_param] [',' [params]] | '**' param [',' [params]] | '/' [',' [params]]
>=3.7 param: NAME [':' test]
3.8-3.10 star_param: param
>=3.11 star_param: NAME [':' (test | star)]
>=3.11 param: '(' NAME (',' NAME)* [','] ')'
2.7 lambda_params: param ['=' test] [',' [lambda_params]] | '*' NAME [',' '**' NAME] | '**' NAME
3.7 lambda_params: NAME ['=' test] [',' [lambda_params]] | '*' [NAME] [',' [lambda_params]] | '**' NAME [',']
>=3.8 lambda_params: NAME ['=' test] [',' [lambda_params]] | '*' [NAME] [',' [lambda_params]] | '**' NAME [',' [lambda_params]] | '/' [',' [lambda_params]]
>=3.11 lambda_params: '(' NAME (',' NAME)* [','] ')' ['=' test] [',' [lambda_params]]
<3.8 condition: test
>=3.8 condition: test [':=' test]
test: or_test ['if' or_test 'else' test] | 'lambda' [lambda_params] ':' test
<3.9 test_nocond: or_test | 'lambda' [lambda_params] ':' test_nocond
>=3.9 test_nocond: or_test
or_test: not_test (('and' | 'or') not_test)*
not_test: 'not' not_test | comparison
comparison: expr (('<' | '>' | '==' | '>=' | '<=' | '!=' | 'in' | 'not' 'in' | 'is' | 'is' 'not') expr)*
2.7 comparison: expr (('<' | '>' | '==' | '>=' | '<=' | '!=' | '<>' | 'in' | 'not' 'in' | 'is' | 'is' 'not') expr)*
star: '*' expr
2.7 expr: factor (('|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '%' | '//') factor)*
>=3.7 expr: factor (('|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '%' | '//' | '@') factor)*
factor: ('+' | '-' | '~') factor | power
power: atom trailer* ['**' factor]
>=3.7 power: 'await' atom trailer* ['**' factor]
atom: '(' [yield | group] ')' | '[' [list] ']' | '{' [braced] '}' | NAME | NUMBER | STRING+
2.7 atom: '\`' test (',' test)* '\`'
>=3.7 atom: '...' | 'None' | 'True' | 'False'
2.7 group: test (comp_for | (',' test)* [','])
>=3.7 group: item (comp_for | (',' item)* [','])
2.7 list: test (list_for | (',' test)* [','])
>=3.7 list: item (comp_for | (',' item)* [','])
3.7 item: test | star
>=3.8 item: test [':=' test] | star
2.7 list_for: 'for' exprlist 'in' test_nocond [(',' test_nocond)+ [',']] [list_iter]
2.7 list_iter: list_for | 'if' test_nocond [list_iter]
comp_for: 'for' exprlist 'in' or_test [comp_iter]
>=3.7 comp_for: 'async' 'for' exprlist 'in' or_test [comp_iter]
comp_iter: comp_for | 'if' test_nocond [comp_iter]
2.7 braced: test (':' test (comp_for | (',' test ':' test)* [',']) | comp_for | (',' test)* [','])
3.7-3.8 braced: test (':' test (comp_for | (',' pair)* [',']) | comp_for | (',' set_item)* [',']) | '**' expr (',' pair)* [','] | star (comp_for | (',' set_item)* [','])
>=3.9 braced: test (':' test (comp_for | (',' pair)* [',']) | [':=' test] (comp_for | (',' set_item)* [','])) | '**' expr (comp_for | (',' pair)* [',']) | star (comp_for | (',' set_item)* [','])
>=3.7 pair: test ':' test | '**' expr
3.7-3.8 set_item: test | star
>=3.9 set_item: test [':=' test] | star
trailer: '(' [args] ')' | '[' index (',' index)* [','] ']' | '.' NAME
2.7 index: '.' '.' '.'
<3.10 index: test [':' [test] [':' [test]]] | ':' [test] [':' [test]]
>=3.10 index: test [':=' test | ':' [test] [':' [test]]] | ':' [test] [':' [test]]
>=3.11 index: star
2.7 args: arg [',' [args]] | '*' test (',' arg)* [',' '**' test] | '**' test
>=3.7 args: arg (',' arg)* [',']
arg: test [comp_for | '=' test]
>=3.7 arg: '*' test | '**' test
>=3.8 arg: test ':=' test
tests: test (',' test)* [',']
2.7 exprs: test (',' test)* [',']
>=3.7 exprs: (test | star) (',' (test | star))* [',']
2.7 exprlist: expr (',' expr)* [',']
>=3.7 exprlist: (expr | star) (',' (expr | star))* [',']
>=3.10 match: 'match' group ':' NEWLINE INDENT case+ DEDENT
>=3.10 case: 'case' patterns ['if' condition] ':' suite
>=3.10 patterns: pattern_item (',' pattern_item)* [',']
>=3.10 pattern_item: pattern | '*' NAME
>=3.10 pattern: closed ('|' closed)* ['as' NAME]
>=3.10 closed: ['-'] NUMBER [('+' | '-') NUMBER] | STRING+ | 'None' | 'True' | 'False'
>=3.10 closed: dotted ['(' [pattern_arg (',' pattern_arg)* [',']] ')'] | '(' [patterns] ')' | '[' [patterns] ']'
>=3.10 closed: '{' [mapping_item (',' mapping_item)* [',']] '}'
>=3.10 pattern_arg: pattern ['=' pattern]
>=3.10 mapping_item: closed ':' pattern | '**' NAME
`
