package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"annals/schema"
)

// Verification is what Verify found.
type Verification struct {
	Build     string     `json:"build"`
	Documents int        `json:"documents"`
	Files     int        `json:"files"`
	Spans     int        `json:"spans"` // cut again and compared
	Bad       []Mismatch `json:"bad,omitempty"`
}

// Mismatch is a span that does not say what the graph or the record says it does.
type Mismatch struct {
	Document string      `json:"document"`
	Span     schema.Span `json:"span"`
	Where    string      `json:"where"` // node of the graph, or field of the record
	Want     string      `json:"want"`
	Got      string      `json:"got"`
}

// String writes the mismatch as one line.
func (m Mismatch) String() string {
	return fmt.Sprintf("%s %d-%d (%s): says %q, the text has %q", m.Document, m.Span.Start, m.Span.End, m.Where, m.Want, m.Got)
}

// Verify checks the published build of a store: the checksum of every file, and
// every span of the graph and of the records, cut again out of the texts. Spans
// that differ are in the result; the error is for what could not be checked.
func Verify(store string) (Verification, error) {
	g, err := Open(store)
	if err != nil {
		return Verification{}, err
	}
	defer g.Close()
	return verifyBuild(g.dir)
}

func verifyBuild(dir string) (Verification, error) {
	g, err := openBuild(dir)
	if err != nil {
		return Verification{}, err
	}
	v := Verification{Build: g.manifest.Build}
	names := make([]string, 0, len(g.manifest.Files))
	for name := range g.manifest.Files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, want := range []string{quadsFile, recordsFile, reportFile, textsFile} {
		if !slices.Contains(names, want) {
			return v, fmt.Errorf("verify: the manifest does not list %s", want)
		}
	}
	for _, name := range names {
		if err := checkFile(filepath.Join(dir, name), g.manifest.Files[name]); err != nil {
			return v, fmt.Errorf("verify: %w", err)
		}
		v.Files++
	}

	cutters := map[string]*cutter{} // by document IRI
	err = eachLine(filepath.Join(dir, textsFile), func(line []byte, _ int64) error {
		var row textRow
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		iri := schema.DocIRI(row.ID)
		cutters[iri] = newCutter(row.Text)
		return nil
	})
	if err != nil {
		return v, fmt.Errorf("verify texts: %w", err)
	}
	v.Documents = len(cutters)
	if err := v.checkGraph(g, cutters); err != nil {
		return v, fmt.Errorf("verify graph: %w", err)
	}
	err = g.Records(func(r *schema.Record) error {
		cut, ok := cutters[schema.DocIRI(r.ID)]
		if !ok {
			return fmt.Errorf("record %s has no text", r.ID)
		}
		v.checkRecord(r, cut)
		return nil
	})
	if err != nil {
		return v, fmt.Errorf("verify: %w", err)
	}
	return v, nil
}

func checkFile(path string, want FileInfo) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	h := sha256.New()
	n, err := io.Copy(h, f)
	if err != nil {
		return err
	}
	if sum := hex.EncodeToString(h.Sum(nil)); n != want.Bytes || sum != want.SHA256 {
		return fmt.Errorf("%s was changed after it was built (%d bytes, SHA-256 %.12s…; built with %d, %.12s…)", path, n, sum, want.Bytes, want.SHA256)
	}
	return nil
}

// spanNode is what the graph says about one span; its quads stand together,
// because the file is sorted by subject.
type spanNode struct {
	iri, doc   string
	start, end int
	exact      string
	has        int // how many of the three predicates were seen
}

func (v *Verification) checkGraph(g *Graph, cutters map[string]*cutter) error {
	start, end := schema.Expand("oa:start"), schema.Expand("oa:end")
	var n spanNode
	flush := func() error {
		if n.iri == "" {
			return nil
		}
		if n.has != 3 {
			return fmt.Errorf("%s has %d of start, end and exact", n.iri, n.has)
		}
		cut, ok := cutters[n.doc]
		if !ok {
			return fmt.Errorf("%s is in %s, which has no text", n.iri, n.doc)
		}
		v.check(cut, schema.NodeKey(n.doc), n.iri, schema.Span{Start: n.start, End: n.end}, n.exact)
		return nil
	}
	sel := newSelection([]string{"span: oa:start", "span: oa:end", "span: oa:exact"}, nil)
	err := eachQuad(filepath.Join(g.dir, quadsFile), sel, func(q *schema.Quad) error {
		if q.Subject != n.iri {
			if err := flush(); err != nil {
				return err
			}
			n = spanNode{iri: q.Subject, doc: q.Label}
		}
		if q.Label != n.doc {
			return fmt.Errorf("%s is labelled with two documents", q.Subject)
		}
		n.has++
		var err error
		switch q.Predicate {
		case start:
			n.start, err = strconv.Atoi(q.Object.Value)
		case end:
			n.end, err = strconv.Atoi(q.Object.Value)
		default:
			n.exact = q.Object.Value
		}
		return err
	})
	if err != nil {
		return err
	}
	return flush()
}

func (v *Verification) check(cut *cutter, doc, where string, s schema.Span, want string) {
	v.Spans++
	got, ok := cut.cut(s)
	if !ok {
		v.Bad = append(v.Bad, Mismatch{doc, s, where, want, "nothing: the span lies outside"})
		return
	}
	if got != want {
		v.Bad = append(v.Bad, Mismatch{doc, s, where, want, got})
	}
}

// checkRecord compares the spans of a record that carry their characters, and
// makes sure that the others lie in the text.
func (v *Verification) checkRecord(r *schema.Record, cut *cutter) {
	for _, t := range r.Times {
		v.check(cut, r.ID, "time", t.Span, t.Text)
	}
	for _, a := range r.Actors {
		v.check(cut, r.ID, "actor", a.Span, a.Text)
	}
	for _, a := range r.References {
		v.check(cut, r.ID, "reference", a.Span, a.Text)
	}
	for _, p := range r.Places {
		v.check(cut, r.ID, "place", p.Span, p.Text)
	}
	for i := range r.Claims {
		for _, q := range r.Claims[i].Quantities {
			v.check(cut, r.ID, "quantity", q.Span, q.Text)
		}
	}
	r.EachSpan(func(s *schema.Span) {
		if _, ok := cut.cut(*s); !ok {
			v.Bad = append(v.Bad, Mismatch{r.ID, *s, "record", "", "nothing: the span lies outside"})
		}
	})
}
