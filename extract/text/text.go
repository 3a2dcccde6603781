// Package text turns a document's string into paragraphs, sentences and tokens
// that keep their byte offsets. Every later stage works on the one Doc made
// here, so that all of them mean the same words.
package text

import (
	"strings"
	"unicode/utf8"

	"annals/extract/read"
	"annals/schema"
)

// Shape is what a token looks like; a bit set.
type Shape uint16

// Shapes of a token.
const (
	Word    Shape = 1 << iota // starts with a letter
	Number                    // starts with a digit
	Punct                     // neither letter nor digit
	Capital                   // first letter is upper case
	Upper                     // all letters are upper case (at least two)
	Open                      // opening quotation mark
	Close                     // closing quotation mark (a straight " is Open or Close by its place)
	Space                     // white space stands before the token
	Newline                   // a line break stands before the token
)

// Token is one UD token: contractions and possessives are split ("do|n't",
// "Kyiv|'s"), hyphenated words are split as in the English Web Treebank
// ("20|-|point"). Start and End count bytes.
type Token struct {
	Start, End int
	Shape      Shape
}

// Sentence is a run of tokens First..Last (exclusive) of the Doc. Start and End count bytes.
type Sentence struct {
	Start, End  int
	First, Last int
	Para        int
	Kind        read.Kind
}

// Paragraph is a run of sentences First..Last (exclusive).
type Paragraph struct {
	Start, End  int
	First, Last int
}

// Doc is an analysed text. It is immutable once made and may be shared.
type Doc struct {
	Text    string
	Tokens  []Token
	Sents   []Sentence
	Paras   []Paragraph
	Regions []read.Region
	low     string // Text with small letters for the capitals of ASCII
}

// Tok gives the surface form of token i.
func (d *Doc) Tok(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Low gives token i in lower case. It needs no memory but where letters beyond
// ASCII are capitals.
func (d *Doc) Low(i int) string {
	w := d.low[d.Tokens[i].Start:d.Tokens[i].End]
	for k := 0; k < len(w); k++ {
		if w[k] >= utf8.RuneSelf {
			return strings.ToLower(w)
		}
	}
	return w
}

// lowerASCII is strings.ToLower that leaves all other letters and so keeps offsets.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// Cut gives the text of a byte span.
func (d *Doc) Cut(s schema.Span) string { return d.Text[s.Start:s.End] }

// TokSpan gives the byte span of tokens first..last (exclusive).
func (d *Doc) TokSpan(first, last int) schema.Span {
	return schema.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
}

// Facts says whether facts may be read from sentence i: body, title and post text.
func (d *Doc) Facts(i int) bool {
	switch d.Sents[i].Kind {
	case read.Body, read.Title, read.PostText:
		return true
	}
	return false
}
