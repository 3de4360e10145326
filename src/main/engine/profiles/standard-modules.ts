/** Top-level names of the standard libraries of 2.7 and 3.13 (sys.stdlib_module_names, pkgutil). */
export const STANDARD_MODULES: ReadonlySet<string> = new Set(
  `
  BaseHTTPServer Bastion CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser MimeWriter Queue
  SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO UserDict UserList UserString abc aifc anydbm
  argparse array ast asynchat asyncio asyncore atexit audiodev audioop base64 bdb binascii binhex bisect bsddb
  builtins bz2 cPickle cProfile cStringIO calendar cgi cgitb chunk cmath cmd code codecs codeop collections
  colorsys commands compileall compiler concurrent configparser contextlib contextvars cookielib copy copy_reg
  copyreg crypt csv ctypes curses dataclasses datetime dbhash dbm decimal difflib dircache dis distutils doctest
  dumbdbm dummy_thread dummy_threading email encodings ensurepip enum errno exceptions faulthandler fcntl
  filecmp fileinput fnmatch formatter fpformat fractions ftplib functools future_builtins gc genericpath getopt
  getpass gettext glob graphlib grp gzip hashlib heapq hmac hotshot html htmlentitydefs htmllib http httplib
  idlelib ihooks imaplib imghdr imp importlib imputil inspect io ipaddress itertools json keyword lib2to3
  linecache linuxaudiodev locale logging lzma macpath macurl2path mailbox mailcap markupbase marshal math md5
  mhlib mimetools mimetypes mimify mmap modulefinder msvcrt multifile multiprocessing mutex netrc new nis
  nntplib nt ntpath nturl2path numbers opcode operator optparse os os2emxpath ossaudiodev parser pathlib pdb
  pickle pickletools pipes pkgutil platform plistlib popen2 poplib posix posixfile posixpath pprint profile
  pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline repr reprlib
  resource rexec rfc822 rlcompleter robotparser runpy sched secrets select selectors sets sgmllib sha shelve
  shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre sre_compile sre_constants
  sre_parse ssl stat statistics statvfs string stringold stringprep strop struct subprocess sunau sunaudio
  symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap thread
  threading time timeit tkinter toaiff token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo
  types typing unicodedata unittest urllib urllib2 urlparse user uu uuid venv warnings wave weakref webbrowser
  whichdb winreg winsound wsgiref xdrlib xml xmllib xmlrpc xmlrpclib xxsubtype zipapp zipfile zipimport zlib
  zoneinfo
`
    .trim()
    .split(/\s+/),
)

/** Of these, what 3.12 no longer has, and what went with 3.13. */
const GONE_BY_312: ReadonlySet<string> = new Set(
  `
  BaseHTTPServer Bastion CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser MimeWriter Queue
  SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO UserDict UserList UserString anydbm asynchat
  asyncore audiodev binhex bsddb cPickle cStringIO commands compiler cookielib copy_reg dbhash dircache
  distutils dumbdbm dummy_thread dummy_threading exceptions formatter fpformat future_builtins hotshot
  htmlentitydefs htmllib httplib ihooks imp imputil linuxaudiodev macpath macurl2path markupbase md5 mhlib
  mimetools mimify multifile mutex new os2emxpath parser popen2 posixfile repr rexec rfc822 robotparser sets
  sgmllib sha smtpd sre statvfs stringold strop sunaudio symbol test thread toaiff urllib2 urlparse user
  whichdb xmllib xmlrpclib xxsubtype
`
    .trim()
    .split(/\s+/),
)
const GONE_IN_313: ReadonlySet<string> = new Set('aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap nis nntplib ossaudiodev pipes sndhdr spwd sunau telnetlib uu xdrlib'.split(' '))

/** Whether 3.12 or a later release says of an unknown name that a module of it could be imported. */
export function isImportable(name: string, minor: number): boolean {
  return STANDARD_MODULES.has(name) && !GONE_BY_312.has(name) && !(minor >= 13 && GONE_IN_313.has(name))
}
