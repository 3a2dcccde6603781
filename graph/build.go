package graph

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"annals/schema"
)

// Options of a build.
type Options struct {
	Store    string // folder of the store; made when it is missing
	Jobs     int    // documents read at once; 0 means one for each processor. Never alters the result
	Keep     int    // older builds to keep beside the published one
	Curation []byte // the curation file, as it is
	// CurationName is the path of that file as it stands in errors, warnings and
	// reasons; "" means "curation.yaml".
	CurationName string
	Extractor    string // version and options of whatever reads the documents
}

// Extract reads one document. It is called from many goroutines.
type Extract func(*schema.Document) (*schema.Record, error)

// Report tells how a build went.
type Report struct {
	Build    string           `json:"build"`
	Counts   Counts           `json:"counts"`
	Undated  []string         `json:"undated,omitempty"` // documents without any date
	Problems []schema.Problem `json:"problems"`

	// Not on disk, where everything is the same for the same input.
	Dir      string   `json:"-"`
	Timings  Timings  `json:"-"`
	Warnings []string `json:"-"` // rules of the curation that matched nothing, with file and line
}

// Timings are the seconds that the steps of a build took.
type Timings struct {
	Extract, Resolve, Quads, Write, Verify, Total time.Duration
}

// Build reads the documents with run, resolves actors, places, claims and
// events across them, and publishes a new graph in opts.Store. Problems are
// what the reader could not read; they go into the report. The previous graph
// stays served until the new one is complete and verified, and for good when
// Build returns an error. A document whose extraction fails becomes a problem
// of the report; the rest is built.
func Build(ctx context.Context, opts Options, docs []*schema.Document, problems []schema.Problem, run Extract) (*Report, error) {
	start := time.Now()
	lock, err := acquire(opts.Store)
	if err != nil {
		return nil, err
	}
	defer lock.release()

	report := &Report{Problems: slices.Clone(problems)}
	docs = unique(docs, report)
	recs, err := extractAll(ctx, opts.Jobs, docs, run, report)
	if err != nil {
		return nil, err
	}
	docs, recs = readable(docs, recs)
	if len(docs) == 0 {
		return report, ErrNoDocuments
	}
	report.Timings.Extract = time.Since(start)

	lap := time.Now()
	res, err := settle(ctx, opts, docs, recs, run, report)
	if err != nil {
		return nil, err
	}
	report.Timings.Resolve = time.Since(lap)

	m := Manifest{Format: formatVersion, Extractor: opts.Extractor, Files: map[string]FileInfo{}}
	if len(opts.Curation) > 0 {
		m.Curation = hexSum(opts.Curation)
	}
	for _, d := range docs {
		m.Inputs = append(m.Inputs, Input{ID: d.ID, Source: d.Source, SHA256: fingerprint(d)})
	}
	m.Build = buildID(&m)

	lap = time.Now()
	texts := make(map[string]*cutter, len(docs))
	for _, d := range docs {
		texts[d.ID] = newCutter(d.Text)
	}
	lines, err := encode(ctx, opts.Jobs, texts, recs, res, m.Build, &m.Counts)
	if err != nil {
		return nil, err
	}
	report.Timings.Quads = time.Since(lap)

	for _, r := range recs {
		if r.Published == nil {
			report.Undated = append(report.Undated, r.ID)
		}
	}
	sortProblems(report)
	m.Counts.Skipped = len(report.Problems)
	report.Build, report.Counts = m.Build, m.Counts

	lap = time.Now()
	tmp, err := writeBuild(ctx, opts.Store, &m, report, docs, recs, lines)
	if err != nil {
		return nil, err
	}
	report.Timings.Write = time.Since(lap)

	lap = time.Now()
	v, err := verifyBuild(tmp.dir)
	if err == nil && len(v.Bad) > 0 {
		err = fmt.Errorf("verify new build: %d of %d spans differ from their text, first: %s", len(v.Bad), v.Spans, v.Bad[0])
	}
	if err != nil {
		tmp.discard()
		return nil, err
	}
	report.Timings.Verify = time.Since(lap)

	report.Dir, err = tmp.publish(opts.Store, m.Build)
	if err != nil {
		tmp.discard()
		return nil, err
	}
	prune(opts.Store, report.Dir, opts.Keep)
	report.Timings.Total = time.Since(start)
	return report, nil
}

// unique sorts documents by id and leaves out all but one of those that share
// an id. Which one stays depends on content alone.
func unique(docs []*schema.Document, report *Report) []*schema.Document {
	docs = slices.Clone(docs)
	sums := make(map[*schema.Document]string, len(docs))
	for _, d := range docs {
		sums[d] = fingerprint(d)
	}
	slices.SortFunc(docs, func(a, b *schema.Document) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(sums[a], sums[b]))
	})
	kept := docs[:0]
	for _, d := range docs {
		if len(kept) == 0 || kept[len(kept)-1].ID != d.ID {
			kept = append(kept, d)
			continue
		}
		what := fmt.Sprintf("a second document has the id %q", d.ID)
		if d.Text == kept[len(kept)-1].Text {
			what = fmt.Sprintf("the document %q was given twice", d.ID)
		}
		report.Problems = append(report.Problems, schema.Problem{Path: cmp.Or(d.Source, d.ID), What: what, Fix: "it was left out; give each document its own id"})
	}
	return kept
}

// extractAll runs the extractor over all documents. The record of a document
// that failed is nil, and the report has the problem.
func extractAll(ctx context.Context, jobs int, docs []*schema.Document, run Extract, report *Report) ([]*schema.Record, error) {
	recs := make([]*schema.Record, len(docs))
	errs := make([]error, len(docs))
	err := parallel(ctx, jobs, len(docs), func(i int) {
		recs[i], errs[i] = runSafely(run, docs[i])
	})
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	for i, d := range docs {
		if errs[i] != nil {
			recs[i] = nil
			report.Problems = append(report.Problems, schema.Problem{Path: cmp.Or(d.Source, d.ID), What: "could not be read for facts: " + errs[i].Error(), Fix: "please report it with the document; the rest was built"})
		}
	}
	return recs, nil
}

// runSafely keeps a panic on one strange document from ending the build.
func runSafely(run Extract, d *schema.Document) (rec *schema.Record, err error) {
	defer func() {
		if p := recover(); p != nil {
			at := "unknown place"
			for _, line := range strings.Split(string(debug.Stack()), "\n") {
				if strings.HasPrefix(line, "annals/") && !strings.Contains(line, "runSafely") {
					at = line
					break
				}
			}
			rec, err = nil, fmt.Errorf("internal error: %v in %s", p, at)
		}
	}()
	rec, err = run(d)
	if err == nil && rec == nil {
		err = errors.New("no record")
	}
	return rec, err
}

func readable(docs []*schema.Document, recs []*schema.Record) ([]*schema.Document, []*schema.Record) {
	var ds []*schema.Document
	var rs []*schema.Record
	for i, r := range recs {
		if r != nil {
			ds, rs = append(ds, docs[i]), append(rs, r)
		}
	}
	return ds, rs
}

// parallel calls f(0) … f(n-1) from several goroutines and waits for them.
func parallel(ctx context.Context, jobs, n int, f func(i int)) error {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(jobs, n) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				f(i)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// fingerprint is the hash of all that is given about a document.
func fingerprint(d *schema.Document) string {
	data, err := json.Marshal(d) // Inferred is no part of it
	if err != nil {
		return "" // no field of a Document can fail
	}
	return hexSum(data)
}

// buildID comes from inputs, options and versions: never from the clock, and
// never from the quads, which carry it.
func buildID(m *Manifest) string {
	h := sha256.New()
	fmt.Fprintf(h, "annals %d\n%q\n%q\n", m.Format, m.Extractor, m.Curation)
	for _, in := range m.Inputs {
		fmt.Fprintf(h, "%q %s\n", in.ID, in.SHA256)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func hexSum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func sortProblems(r *Report) {
	slices.SortFunc(r.Problems, func(a, b schema.Problem) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), strings.Compare(a.What, b.What))
	})
	r.Problems = slices.Compact(r.Problems)
	if r.Problems == nil {
		r.Problems = []schema.Problem{}
	}
}
