package main

import "fmt"

// Exit codes. Scripts and cron jobs rely on them.
const (
	exitOK      = 0
	exitFailure = 1
	exitUsage   = 2
	exitPartial = 3 // something was built, something could not be read
	exitLocked  = 4 // another builder holds the store
)

// codedError carries the exit code of a failure; a nil err was reported already.
type codedError struct {
	code int
	err  error
}

func (e *codedError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

func (e *codedError) Unwrap() error { return e.err }

func usage(format string, args ...any) error {
	return &codedError{exitUsage, fmt.Errorf(format, args...)}
}
