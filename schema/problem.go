package schema

import "fmt"

// Problem is one thing that could not be read. It names where, what and what
// to do; the rest of a batch goes on.
type Problem struct {
	Path string `json:"path"`
	Line int    `json:"line,omitempty"` // 1-based; 0 when it concerns the whole file
	What string `json:"what"`
	Fix  string `json:"fix,omitempty"`
}

func (p Problem) String() string {
	at := p.Path
	if p.Line > 0 {
		at = fmt.Sprintf("%s:%d", p.Path, p.Line)
	}
	if p.Fix == "" {
		return at + ": " + p.What
	}
	return at + ": " + p.What + " (" + p.Fix + ")"
}
