/** contextlib.ExitStack. */
export const EXIT_STACK = String.raw`
class _BaseExitStack:
    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        if _MINOR >= 8:
            return MethodType(cm_exit, cm)

        def _exit_wrapper(exc_type, exc, tb):
            return cm_exit(cm, exc_type, exc, tb)
        return _exit_wrapper

    @staticmethod
    def _create_cb_wrapper(*args, **kwds):
        callback, args = args[0], args[1:]

        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        return _exit_wrapper

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        cls = type(exit)
        try:
            exit_method = cls.__exit__
        except AttributeError:
            self._push_exit_callback(exit)
        else:
            self._push_cm_exit(exit, exit_method)
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        if _MINOR < 11:
            leave = cls.__exit__
            enter = cls.__enter__
        else:
            try:
                enter = cls.__enter__
                leave = cls.__exit__
            except AttributeError:
                raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
        result = enter(cm)
        self._push_cm_exit(cm, leave)
        return result

    def callback(*args, **kwds):
        if len(args) < 2:
            raise TypeError("callback() missing 1 required positional argument: 'callback'" if _MINOR < 10
                            else "_BaseExitStack.callback() missing 1 required positional argument: 'callback'")
        self, callback, args = args[0], args[1], args[2:]
        exit_wrapper = self._create_cb_wrapper(callback, *args, **kwds)
        exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(exit_wrapper)
        return callback

    def _push_cm_exit(self, cm, cm_exit):
        exit_wrapper = self._create_exit_wrapper(cm, cm_exit)
        if _MINOR < 8:
            exit_wrapper.__self__ = cm
        self._push_exit_callback(exit_wrapper, True)

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *details):
        exc = details[1]
        received = details[0] is not None
        frame_exc = sys.exc_info()[1]

        def fix_context(new, old):
            """Makes the chain of an exception read as if the with statements were nested."""
            while True:
                context = new.__context__
                if context is old or (context is None and sys.version_info >= (3, 9)):
                    return
                if context is None or context is frame_exc:
                    break
                new = context
            new.__context__ = old

        suppressed = False
        pending = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                details = (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)
                if callback(*details):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                fix_context(new, exc)
                pending = True
                exc = new
        if pending:
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return received and suppressed

    def close(self):
        self.__exit__(None, None, None)
`
