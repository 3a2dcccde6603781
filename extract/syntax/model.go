package syntax

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/zeebo/xxh3"
)

//go:embed model.bin
var embedded []byte

// Model is a trained model. It is read-only once loaded and may be shared by
// any number of goroutines.
type Model struct {
	tags      []tag
	edits     []edit
	lexicon   *lexicon
	paradigms *lexicon
	lemmas    *lexicon
	net       *net
	closed    []uint8 // tags of words that are all known, see rule
	adverbs   []uint8
	lemmatise *linear
	names     *linear
	nameScale float32 // of the scores of names
	lists     map[uint64]uint16
	about     string
	pool      sync.Pool // *scratch
}

// Load opens the model in the binary.
func Load() (*Model, error) { return Open(embedded) }

// The model file, little-endian:
//
//	"ANSYNTAX", u32 version, u32 sections
//	each section: u32 name length, name, u32 size, u64 xxh3 of the bytes, bytes
const (
	magic   = "ANSYNTAX"
	version = 4
)

// ErrModel is wrapped by the errors of Open.
var ErrModel = errors.New("syntax model cannot be used")

type section struct {
	name string
	data []byte
}

// Open reads a model file that cmd/annals-train wrote. It keeps b.
func Open(b []byte) (*Model, error) {
	parts, err := readSections(b)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	m := &Model{lists: readWordlists(wordlistText), net: &net{}}
	m.pool.New = func() any { return newScratch(m) }
	for _, step := range []struct {
		name string
		read func([]byte) error
	}{
		{"about", func(b []byte) error { m.about = string(b); return nil }},
		{"tags", m.readTags},
		{"name scale", m.readScale},
		{"edits", m.readEdits},
		{"lexicon", lexiconInto(&m.lexicon)},
		{"paradigms", lexiconInto(&m.paradigms)},
		{"lemmas", lexiconInto(&m.lemmas)},
		{"net", func(b []byte) (err error) { m.net.netWeights, err = openNetWeights(b); return err }},
		{"features", lexiconInto(&m.net.features)},
		{"vectors", func(b []byte) error { m.net.vectors = b; return nil }},
		{"lemmatiser", linearInto(&m.lemmatise)},
		{"names", linearInto(&m.names)},
	} {
		data, ok := parts[step.name]
		if !ok {
			return nil, fmt.Errorf("%w: section %q is missing", ErrModel, step.name)
		}
		if err := step.read(data); err != nil {
			return nil, fmt.Errorf("%w: section %q: %w", ErrModel, step.name, err)
		}
	}
	for _, c := range []struct {
		what string
		l    *linear
		want int
	}{{"lemmatiser", m.lemmatise, len(m.edits)}, {"names", m.names, nameClasses}} {
		if c.l.classes != c.want {
			return nil, fmt.Errorf("%w: section %q has %d classes, want %d", ErrModel, c.what, c.l.classes, c.want)
		}
	}
	m.setClosed()
	if err := m.net.open(len(m.tags)); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	return m, nil
}

// About is the attribution of the training data and how the model was made.
func (m *Model) About() string { return m.about }

func lexiconInto(l **lexicon) func([]byte) error {
	return func(b []byte) (err error) { *l, err = openLexicon(b); return err }
}

func linearInto(l **linear) func([]byte) error {
	return func(b []byte) (err error) { *l, err = openLinear(b); return err }
}

func (m *Model) readTags(b []byte) error {
	for line := range strings.Lines(string(b)) {
		u, x, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if !ok {
			return fmt.Errorf("tag %q has no blank", line)
		}
		m.tags = append(m.tags, tag{ParsePOS(u), x})
	}
	// The other sections may rely on these numbers.
	if len(m.tags) == 0 || len(m.tags) > 250 {
		return fmt.Errorf("%d tags", len(m.tags))
	}
	return nil
}

// readScale reads the number that turns scores of names to logits.
func (m *Model) readScale(b []byte) error {
	x, err := strconv.ParseFloat(strings.TrimSpace(string(b)), 32)
	if err != nil || !(x > 0) {
		return fmt.Errorf("%q is no scale", b)
	}
	m.nameScale = float32(x)
	return nil
}

func readSections(b []byte) (map[string][]byte, error) {
	if len(b) < len(magic)+8 || string(b[:len(magic)]) != magic {
		return nil, errors.New("not a model file; make one with go run ./cmd/annals-train")
	}
	b = b[len(magic):]
	if v := binary.LittleEndian.Uint32(b); v != version {
		return nil, fmt.Errorf("version %d, this program reads %d", v, version)
	}
	n := int(binary.LittleEndian.Uint32(b[4:]))
	b = b[8:]
	parts := map[string][]byte{}
	short := errors.New("cut short")
	for range n {
		if len(b) < 4 {
			return nil, short
		}
		k := int(binary.LittleEndian.Uint32(b))
		if k < 0 || len(b) < 4+k+12 {
			return nil, short
		}
		name := string(b[4 : 4+k])
		b = b[4+k:]
		size, sum := int(binary.LittleEndian.Uint32(b)), binary.LittleEndian.Uint64(b[4:])
		if size < 0 || len(b) < 12+size {
			return nil, short
		}
		data := b[12 : 12+size]
		if xxh3.Hash(data) != sum {
			return nil, fmt.Errorf("section %q does not match its checksum", name)
		}
		parts[name], b = data, b[12+size:]
	}
	return parts, nil
}

func writeSections(parts []section) []byte {
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(parts)))
	for _, p := range parts {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(p.name)))
		b = append(b, p.name...)
		b = binary.LittleEndian.AppendUint32(b, uint32(len(p.data)))
		b = binary.LittleEndian.AppendUint64(b, xxh3.Hash(p.data))
		b = append(b, p.data...)
	}
	return b
}
