package schema

import "fmt"

// Problem is an input that could not be read or used: where it is, what is
// wrong and what to do about it. Line counts from 1; 0 means the whole file.
type Problem struct {
	Path string `json:"path"`
	Line int    `json:"line,omitempty"`
	What string `json:"what"`
	Fix  string `json:"fix,omitempty"`
}

// At says where: "rows.jsonl:7", or the path alone.
func (p Problem) At() string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d", p.Path, p.Line)
	}
	return p.Path
}

// Error gives the problem on one line: "rows.jsonl:7: no text (add a field "text")".
func (p Problem) Error() string {
	s := p.At() + ": " + p.What
	if p.Fix != "" {
		s += " (" + p.Fix + ")"
	}
	return s
}
