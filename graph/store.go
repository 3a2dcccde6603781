package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"annals/schema"
)

// Names of the files of a store and of a build.
const (
	currentLink  = "current"
	buildsDir    = "builds"
	lockFile     = "lock"
	manifestFile = "manifest.json"
	reportFile   = "report.json"
	recordsFile  = "records.jsonl"
	textsFile    = "texts.jsonl"
	quadsFile    = "graph.nq"
)

// formatVersion counts changes to the layout of a build; it goes into the build id.
const formatVersion = 1

var (
	// ErrNoBuild says that a store holds no published build.
	ErrNoBuild = errors.New("no graph has been built here")
	// ErrLocked says that another builder holds the store.
	ErrLocked = errors.New("the store is being built by another process")
	// ErrNoDocuments says that nothing readable was given to a build; the
	// previous graph stays.
	ErrNoDocuments = errors.New("no document could be read")
)

// Manifest says what a build was made of and what it holds.
type Manifest struct {
	Format    int                 `json:"format"`
	Build     string              `json:"build"`
	Extractor string              `json:"extractor"`
	Curation  string              `json:"curation,omitempty"` // SHA-256 of the curation file
	Inputs    []Input             `json:"inputs"`
	Counts    Counts              `json:"counts"`
	Files     map[string]FileInfo `json:"files"`
}

// Input is one document that went into a build.
type Input struct {
	ID     string `json:"id"`
	Source string `json:"source"`
	SHA256 string `json:"sha256"` // of the document's text and metadata
}

// FileInfo is the size and checksum of a file of the build.
type FileInfo struct {
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Counts are the numbers of things in a build.
type Counts struct {
	Documents  int `json:"documents"`
	Skipped    int `json:"skipped"`
	Actors     int `json:"actors"`
	Places     int `json:"places"`
	Events     int `json:"events"`
	Mentions   int `json:"mentions"`
	Claims     int `json:"claims"`
	Utterances int `json:"utterances"`
	Topics     int `json:"topics"`
	Stories    int `json:"stories"`
	Origins    int `json:"origins"`
	Spans      int `json:"spans"`
	Quads      int `json:"quads"`
}

// Graph is one published build, opened for reading. It stays on that build
// when a newer one is published. It is safe for concurrent use.
type Graph struct {
	dir      string
	manifest Manifest

	mu    sync.Mutex
	views map[string]*memory // loaded quad stores by their predicates; "" is the whole graph
	texts map[string]textAt
}

// textAt is where the JSON row of a text stands in textsFile.
type textAt struct{ offset, length int64 }

// Open opens the published build of a store. The error is ErrNoBuild when
// there is none.
func Open(store string) (*Graph, error) {
	dir, err := filepath.EvalSymlinks(filepath.Join(store, currentLink))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open %s: %w", store, ErrNoBuild)
	}
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", store, err)
	}
	return openBuild(dir)
}

func openBuild(dir string) (*Graph, error) {
	data, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return nil, fmt.Errorf("open build: %w", err)
	}
	g := &Graph{dir: dir, views: map[string]*memory{}}
	if err := json.Unmarshal(data, &g.manifest); err != nil {
		return nil, fmt.Errorf("open build: %s: %w", filepath.Join(dir, manifestFile), err)
	}
	if g.manifest.Format != formatVersion {
		return nil, fmt.Errorf("open build: %s has format %d, this program reads %d: build again", dir, g.manifest.Format, formatVersion)
	}
	return g, nil
}

// Dir is the folder of the build.
func (g *Graph) Dir() string { return g.dir }

// Manifest says what the build was made of. The caller must not change it.
func (g *Graph) Manifest() *Manifest { return &g.manifest }

// Close lets go of what was loaded.
func (g *Graph) Close() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	clear(g.views)
	g.texts = nil
	return nil
}

// Report reads the build's report. It holds no timings.
func (g *Graph) Report() (*Report, error) {
	data, err := os.ReadFile(filepath.Join(g.dir, reportFile))
	if err != nil {
		return nil, fmt.Errorf("read report: %w", err)
	}
	r := &Report{}
	if err := json.Unmarshal(data, r); err != nil {
		return nil, fmt.Errorf("read report: %w", err)
	}
	return r, nil
}

// Records calls yield with every record, by document id, until it returns an error.
func (g *Graph) Records(yield func(*schema.Record) error) error {
	err := eachLine(filepath.Join(g.dir, recordsFile), func(line []byte, _ int64) error {
		r := &schema.Record{}
		if err := json.Unmarshal(line, r); err != nil {
			return err
		}
		return yield(r)
	})
	if err != nil {
		return fmt.Errorf("read records: %w", err)
	}
	return nil
}

// WriteRecords copies the records to w as they are on disk: JSON Lines by document id.
func (g *Graph) WriteRecords(w io.Writer) error { return g.copyFile(recordsFile, w) }

// WriteNQuads copies the graph to w: canonical, sorted N-Quads.
func (g *Graph) WriteNQuads(w io.Writer) error { return g.copyFile(quadsFile, w) }

func (g *Graph) copyFile(name string, w io.Writer) error {
	f, err := os.Open(filepath.Join(g.dir, name))
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := io.Copy(w, f); err != nil {
		return fmt.Errorf("copy %s: %w", name, err)
	}
	return nil
}

// textRow is a line of textsFile. ID comes first, so that an index needs to
// decode no text.
type textRow struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Text gives the text of a document, exactly as it was read.
func (g *Graph) Text(doc string) (string, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.texts == nil {
		if err := g.indexTexts(); err != nil {
			return "", fmt.Errorf("index texts: %w", err)
		}
	}
	at, ok := g.texts[doc]
	if !ok {
		return "", fmt.Errorf("no document %q in this build", doc)
	}
	f, err := os.Open(filepath.Join(g.dir, textsFile))
	if err != nil {
		return "", fmt.Errorf("read text: %w", err)
	}
	defer f.Close()
	buf := make([]byte, at.length)
	if _, err := f.ReadAt(buf, at.offset); err != nil {
		return "", fmt.Errorf("read text: %w", err)
	}
	var row textRow
	if err := json.Unmarshal(buf, &row); err != nil {
		return "", fmt.Errorf("read text: %w", err)
	}
	return row.Text, nil
}

func (g *Graph) indexTexts() error {
	texts := map[string]textAt{}
	err := eachLine(filepath.Join(g.dir, textsFile), func(line []byte, offset int64) error {
		dec := json.NewDecoder(strings.NewReader(string(line[:min(len(line), 64<<10)])))
		for range 2 { // { "id"
			if _, err := dec.Token(); err != nil {
				return err
			}
		}
		id, err := dec.Token()
		if err != nil {
			return err
		}
		key, _ := id.(string)
		texts[key] = textAt{offset, int64(len(line))}
		return nil
	})
	if err == nil {
		g.texts = texts
	}
	return err
}
