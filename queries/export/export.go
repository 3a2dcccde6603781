// Package export writes answers and the graph in forms that other tools read.
package export

import (
	"encoding/json"
	"fmt"
	"io"

	"annals/graph"
	"annals/queries"
)

// TimelineJSON writes a timeline as {"entries": […]}.
func TimelineJSON(w io.Writer, entries []queries.Entry) error {
	if entries == nil {
		entries = []queries.Entry{}
	}
	return write(w, map[string]any{"entries": entries}, false)
}

// NQuads writes the whole graph as canonical, sorted N-Quads.
func NQuads(w io.Writer, g *graph.Graph) error {
	if err := g.WriteNQuads(w); err != nil {
		return fmt.Errorf("export graph: %w", err)
	}
	return nil
}

// Documents writes the record of every document as JSON Lines, by document id.
func Documents(w io.Writer, g *graph.Graph) error {
	if err := g.WriteRecords(w); err != nil {
		return fmt.Errorf("export documents: %w", err)
	}
	return nil
}

// write writes indented JSON; page says that it may be put into a web page, where
// "</script>" in a string would end the script.
func write(w io.Writer, v any, page bool) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(page)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
