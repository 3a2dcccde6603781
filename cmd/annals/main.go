// Annals reads news and builds one graph of dated events, actors, places and
// claims; it answers with timelines and with who said what about which topic.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"annals/graph"
)

// Exit codes. Scripts and cron jobs rely on them.
const (
	exitOK      = 0
	exitFailure = 1
	exitUsage   = 2
	exitPartial = 3 // something was built, something could not be read
	exitLocked  = 4 // another builder holds the store
)

func main() {
	graph.ServeQueryChild()
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := newRoot().ExecuteContext(ctx)
	var coded *codedError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &coded):
		if coded.err != nil {
			fmt.Fprintln(os.Stderr, "annals:", coded.err)
		}
		return coded.code
	default:
		fmt.Fprintln(os.Stderr, "annals:", err)
		return exitFailure
	}
}

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
