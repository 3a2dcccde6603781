package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Sentence is one sentence of a CoNLL-U file. Ranges ("3-4") and empty nodes
// ("8.1") are left out of the columns and kept only in Lines.
type Sentence struct {
	Comments []string
	Form     []string
	Lemma    []string
	UPOS     []POS
	XPOS     []string
	Head     []int32 // -1 for the root
	Rel      []Rel
	Feats    []string
	Misc     []string
	Lines    []Line
	habits   uint8   // of the treebank it is from, for training
	bio      []uint8 // classes of names; nil if nobody marked them
}

// Line is one token line as it stood in the file; Word is its index in the
// columns of the Sentence, -1 for ranges and empty nodes.
type Line struct {
	Word int
	Text string
}

// ReadCoNLLU calls emit for each sentence of r. Missing columns are allowed
// from the third on. The Sentence is not reused.
func ReadCoNLLU(r io.Reader, emit func(*Sentence) error) error {
	br := bufio.NewReaderSize(r, 1<<16)
	s, n := &Sentence{}, 0
	flush := func() error {
		if len(s.Form) == 0 && len(s.Comments) == 0 {
			return nil
		}
		out := s
		s = &Sentence{}
		return emit(out)
	}
	for {
		line, err := br.ReadString('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("read CoNLL-U: %w", err)
		}
		end := err == io.EOF
		n++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.TrimSpace(line) == "":
			if err := flush(); err != nil {
				return err
			}
		case line[0] == '#' && len(s.Form) == 0 && !strings.Contains(line, "\t"):
			s.Comments = append(s.Comments, line)
		default:
			if err := s.add(line); err != nil {
				return fmt.Errorf("read CoNLL-U: line %d: %w", n, err)
			}
		}
		if end {
			return flush()
		}
	}
}

func (s *Sentence) add(line string) error {
	var c [10]string
	rest, n := line, 0
	for n < 10 {
		f, r, more := strings.Cut(rest, "\t")
		c[n], rest = f, r
		n++
		if !more {
			break
		}
	}
	if n < 2 {
		return fmt.Errorf("%q has no tab-separated form; CoNLL-U needs ID and FORM at least", line)
	}
	if _, err := strconv.Atoi(c[0]); err != nil {
		s.Lines = append(s.Lines, Line{-1, line})
		return nil
	}
	head := int32(-1)
	if h, err := strconv.Atoi(c[6]); err == nil {
		head = int32(h - 1)
	}
	s.Lines = append(s.Lines, Line{len(s.Form), line})
	s.Form = append(s.Form, c[1])
	s.Lemma = append(s.Lemma, c[2])
	s.UPOS = append(s.UPOS, ParsePOS(c[3]))
	s.XPOS = append(s.XPOS, c[4])
	s.Feats = append(s.Feats, c[5])
	s.Head = append(s.Head, head)
	s.Rel = append(s.Rel, ParseRel(c[7]))
	s.Misc = append(s.Misc, c[9])
	return nil
}
