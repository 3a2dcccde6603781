package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Languages of Query.
const (
	Gizmo   = "gizmo"
	GraphQL = "graphql"
)

var (
	// ErrBadQuery says that a query is wrong: its syntax, its use of Cayley's
	// functions, or something in it that breaks Cayley.
	ErrBadQuery = errors.New("bad query")
	// ErrQueryLimit says that a query ran past one of its limits.
	ErrQueryLimit = errors.New("query stopped")
)

// Limits hold a query back. Zero fields take their default.
type Limits struct {
	Rows    int           `json:"rows"`    // rows of the result; 10,000
	Timeout time.Duration `json:"timeout"` // for the query itself, loading not counted; 30 s
	Memory  int64         `json:"memory"`  // bytes on top of the loaded graph; 1 GiB
	Bytes   int           `json:"bytes"`   // of the encoded result; 64 MiB
}

func (l Limits) withDefaults() Limits {
	if l.Rows <= 0 {
		l.Rows = 10_000
	}
	if l.Timeout <= 0 {
		l.Timeout = 30 * time.Second
	}
	if l.Memory <= 0 {
		l.Memory = 1 << 30
	}
	if l.Bytes <= 0 {
		l.Bytes = 64 << 20
	}
	return l
}

// loadGrace is how long the child may take to start and load the graph.
const loadGrace = 2 * time.Minute

// childArg is the only argument of a child that runs one query.
const childArg = "__annals-query-child"

// childRequest is what the child reads from its standard input, childAnswer
// what it writes to its standard output.
type childRequest struct {
	Dir    string `json:"dir"`
	Lang   string `json:"lang"`
	Text   string `json:"text"`
	Limits Limits `json:"limits"`
}

type childAnswer struct {
	Result json.RawMessage `json:"result,omitempty"`
	Error  string          `json:"error,omitempty"`
	Limit  bool            `json:"limit,omitempty"` // the error is a limit
}

// Query runs a query in Cayley's Gizmo or GraphQL dialect over the whole graph
// and gives its result as JSON: {"result": [rows]} for Gizmo, {"data": {…}}
// for GraphQL, with "truncated": true where Limits.Rows cut it. Short IRIs
// (<schema:name>) may be used for full ones and come back short.
//
// A query is a program of its writer's. It can end the process that runs it:
// Cayley panics in a goroutine of its own on a wrong argument, and a cyclic
// value overflows the stack, which nothing can recover from. It therefore runs
// in a child process of this program, which must call ServeQueryChild first
// thing in main (and in TestMain). Errors wrap ErrBadQuery or ErrQueryLimit.
func (g *Graph) Query(ctx context.Context, lang, text string, limits Limits) (json.RawMessage, error) {
	if lang != Gizmo && lang != GraphQL {
		return nil, fmt.Errorf("%w: unknown language %q, want %s or %s", ErrBadQuery, lang, Gizmo, GraphQL)
	}
	limits = limits.withDefaults()
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("run query: %w", err)
	}
	request, err := json.Marshal(childRequest{g.dir, lang, text, limits})
	if err != nil {
		return nil, fmt.Errorf("run query: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, limits.Timeout+loadGrace)
	defer cancel()
	cmd := exec.CommandContext(ctx, self, childArg)
	cmd.Stdin = bytes.NewReader(request)
	out := &capped{max: limits.Bytes + 4096}
	crash := &capped{max: 16 << 10}
	cmd.Stdout, cmd.Stderr = out, crash
	cmd.WaitDelay = time.Second
	runErr := cmd.Run()

	var answer childAnswer
	if err := json.Unmarshal(out.Bytes(), &answer); err == nil && (answer.Result != nil || answer.Error != "") {
		switch {
		case answer.Limit:
			return nil, fmt.Errorf("%w: %s", ErrQueryLimit, answer.Error)
		case answer.Error != "":
			return nil, fmt.Errorf("%w: %s", ErrBadQuery, answer.Error)
		}
		return answer.Result, nil
	}
	if err := ctx.Err(); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			return nil, fmt.Errorf("%w: it took longer than %s", ErrQueryLimit, limits.Timeout)
		}
		return nil, err
	}
	if why := crashReason(crash.String()); why != "" {
		return nil, fmt.Errorf("%w: it broke the query engine: %s", ErrBadQuery, why)
	}
	return nil, fmt.Errorf("run query: no answer from the query process: %v", runErr)
}

// crashReason takes the one line that matters out of a Go crash report.
func crashReason(report string) string {
	for line := range strings.Lines(report) {
		line = strings.TrimSpace(line)
		for _, head := range []string{"panic: ", "fatal error: ", "runtime: goroutine stack exceeds"} {
			if strings.HasPrefix(line, head) {
				if head == "runtime: goroutine stack exceeds" {
					return "a value or a recursion without end"
				}
				line = strings.TrimPrefix(line, head)
				line, _, _ = strings.Cut(line, " [recovered")
				return line
			}
		}
	}
	return ""
}

// capped keeps the first max bytes that are written to it.
type capped struct {
	bytes.Buffer
	max int
}

func (c *capped) Write(p []byte) (int, error) {
	if room := c.max - c.Len(); room > 0 {
		c.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

// ServeQueryChild runs one query and ends the process, when this process was
// started for that by Query; otherwise it returns at once.
func ServeQueryChild() {
	if len(os.Args) != 2 || os.Args[1] != childArg {
		return
	}
	data, err := io.ReadAll(os.Stdin)
	var req childRequest
	if err == nil {
		err = json.Unmarshal(data, &req)
	}
	if err != nil {
		answerAndExit(childAnswer{Error: "read request: " + err.Error()})
	}
	answerAndExit(serve(req))
}

func answerAndExit(a childAnswer) {
	if err := encoder(os.Stdout).Encode(a); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}
