/** errno: numbers of errors, and their words. */
export const ERRNO = String.raw`
_NAMES = ('EPERM:Operation not permitted|ENOENT:No such file or directory|ESRCH:No such process|EINTR:Interrupted system call|'
          'EIO:Input/output error|ENXIO:No such device or address|E2BIG:Argument list too long|ENOEXEC:Exec format error|'
          'EBADF:Bad file descriptor|ECHILD:No child processes|EAGAIN:Resource temporarily unavailable|ENOMEM:Cannot allocate memory|'
          'EACCES:Permission denied|EFAULT:Bad address|ENOTBLK:Block device required|EBUSY:Device or resource busy|EEXIST:File exists|'
          'EXDEV:Invalid cross-device link|ENODEV:No such device|ENOTDIR:Not a directory|EISDIR:Is a directory|EINVAL:Invalid argument|'
          'ENFILE:Too many open files in system|EMFILE:Too many open files|ENOTTY:Inappropriate ioctl for device|ETXTBSY:Text file busy|'
          'EFBIG:File too large|ENOSPC:No space left on device|ESPIPE:Illegal seek|EROFS:Read-only file system|EMLINK:Too many links|'
          'EPIPE:Broken pipe|EDOM:Numerical argument out of domain|ERANGE:Numerical result out of range|'
          'EDEADLK:Resource deadlock avoided|ENAMETOOLONG:File name too long|ENOLCK:No locks available|ENOSYS:Function not implemented|'
          'ENOTEMPTY:Directory not empty|ELOOP:Too many levels of symbolic links')
_MORE = {'ENOTSOCK': (88, 'Socket operation on non-socket'), 'EADDRINUSE': (98, 'Address already in use'),
         'ECONNABORTED': (103, 'Software caused connection abort'), 'ECONNRESET': (104, 'Connection reset by peer'),
         'ENOTCONN': (107, 'Transport endpoint is not connected'), 'ETIMEDOUT': (110, 'Connection timed out'),
         'ECONNREFUSED': (111, 'Connection refused'), 'EALREADY': (114, 'Operation already in progress'),
         'EINPROGRESS': (115, 'Operation now in progress'), 'ECANCELED': (125, 'Operation canceled'), 'EOVERFLOW': (75, 'Value too large for defined data type')}
errorcode = {}
_words = {}
for _i, _pair in enumerate(_NAMES.split('|')):
    _name, _text = _pair.split(':')
    globals()[_name] = _i + 1
    errorcode[_i + 1] = _name
    _words[_i + 1] = _text
for _name in _MORE:
    globals()[_name], _text = _MORE[_name]
    errorcode[_MORE[_name][0]] = _name
    _words[_MORE[_name][0]] = _text
EWOULDBLOCK = EAGAIN
del _i, _name, _text, _pair


def _strerror(code):
    return _words.get(code, 'Unknown error %d' % code)
`
