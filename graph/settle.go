package graph

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"annals/graph/resolve"
	"annals/schema"
)

// settle dates what carries no date, reads those documents again with the date
// found, and resolves everything across documents. recs is changed in place.
func settle(ctx context.Context, opts Options, docs []*schema.Document, recs []*schema.Record, run Extract, report *Report) (*resolve.Result, error) {
	var ropts resolve.Options
	if len(opts.Curation) > 0 {
		cur, err := resolve.ParseCuration(cmp.Or(opts.CurationName, "curation.yaml"), opts.Curation)
		if err != nil {
			return nil, err
		}
		ropts.Curation = cur
	}
	found := resolve.Dates(docs, recs)
	var again []int
	for i, d := range docs {
		if _, ok := found[d.ID]; ok && recs[i].Published == nil {
			again = append(again, i)
		}
	}
	errs := make([]error, len(again))
	err := parallel(ctx, opts.Jobs, len(again), func(k int) {
		i := again[k]
		d := *docs[i]
		interval := found[d.ID]
		d.Inferred = &interval
		var rec *schema.Record
		if rec, errs[k] = runSafely(run, &d); errs[k] == nil {
			recs[i] = rec
		}
	})
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	for k, i := range again {
		if errs[k] != nil { // the first reading stands
			report.Problems = append(report.Problems, schema.Problem{Path: docs[i].Source, What: "could not be read again with its inferred date: " + errs[k].Error()})
		}
	}
	for _, r := range recs {
		nameNodes(r)
	}
	res := resolve.Resolve(docs, recs, ropts)
	report.Warnings = append(report.Warnings, res.Warnings...)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return res, nil
}

// nameNodes makes sure that every utterance and mention of a record has an id
// of its own that can be a node: those of the extractor where they are, and
// otherwise one from document, span and content, so that it survives rebuilds.
func nameNodes(r *schema.Record) {
	seen := map[string]int{}
	name := func(prefix, id string, parts ...string) string {
		if !strings.HasPrefix(id, prefix) {
			id = prefix + schema.HashID(parts...)
		}
		seen[id]++
		if n := seen[id]; n > 1 {
			id = fmt.Sprintf("%s-%d", id, n)
		}
		return id
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		c.ID = name("utterance:", c.ID, r.ID, spanKey(c.Content...), spanKey(c.Source...), c.Text)
	}
	for i := range r.Events {
		e := &r.Events[i]
		e.ID = name("mention:", e.ID, r.ID, spanKey(e.Trigger, e.Span), e.Text)
	}
}

func spanKey(spans ...schema.Span) string {
	var b []byte
	for _, s := range spans {
		b = fmt.Appendf(b, "%d-%d,", s.Start, s.End)
	}
	return string(b)
}
