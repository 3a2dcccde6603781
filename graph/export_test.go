package graph

import (
	"path/filepath"

	"annals/schema"
)

// Quads reads the whole graph, for tests.
func (g *Graph) Quads() ([]schema.Quad, error) {
	var out []schema.Quad
	err := eachQuad(filepath.Join(g.dir, quadsFile), newSelection(nil, nil), func(q *schema.Quad) error {
		out = append(out, *q)
		return nil
	})
	return out, err
}
