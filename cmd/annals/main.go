// Annals reads news and builds one graph of dated events, actors, places and
// claims; it answers with timelines and with who said what about which topic.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"annals/graph"
)

func main() {
	// A command lives for seconds and mostly grows: on a large store, collecting
	// its garbage at the usual pace takes a quarter of the processor's time.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
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
	case ctx.Err() != nil:
		fmt.Fprintln(os.Stderr, "annals: interrupted; a build that was running has changed nothing")
		return exitFailure
	default:
		fmt.Fprintln(os.Stderr, "annals:", err)
		return exitFailure
	}
}
