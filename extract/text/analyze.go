package text

import (
	"sort"

	"annals/extract/read"
)

// Tokenize cuts s into tokens. Every byte that is not white space is in exactly
// one token, tokens are in order and never overlap, whatever s holds.
func Tokenize(s string) []Token {
	z := scanner{s: s, toks: make([]Token, 0, len(s)/4+16)}
	z.run(0, len(s))
	return z.toks
}

// Analyze cuts s into paragraphs, sentences and tokens. Regions are what
// read.Inspect found (sorted, not overlapping; others are dropped); no token or
// sentence crosses the border of a region.
func Analyze(s string, regions []read.Region) *Doc {
	regions = clean(regions, len(s))
	d := &Doc{Text: s, Regions: regions, low: lowerASCII(s)}
	z := scanner{s: s, toks: make([]Token, 0, len(s)/4+16)}
	z.all(regions)
	if z.slips > 0 {
		z = scanner{s: s, toks: z.toks[:0], habit: true}
		z.all(regions)
	}
	d.Tokens = z.toks
	d.Sents = make([]Sentence, 0, len(s)/90+4)
	d.Paras = make([]Paragraph, 0, len(s)/300+4)
	b := builder{d: d, layout: measure(s)}
	b.build()
	return d
}

// all scans the whole text; no token crosses the border of a region.
func (z *scanner) all(regions []read.Region) {
	pos := 0
	for _, r := range regions {
		z.run(pos, r.Start)
		z.run(r.Start, r.End)
		pos = r.End
	}
	z.run(pos, len(z.s))
}

// clean keeps the regions that are in bounds, sorted and apart.
func clean(regions []read.Region, n int) []read.Region {
	ok := true
	pos := 0
	for _, r := range regions {
		if r.Start < pos || r.End <= r.Start || r.End > n {
			ok = false
			break
		}
		pos = r.End
	}
	if ok {
		return regions
	}
	sorted := append([]read.Region(nil), regions...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Start < sorted[j].Start })
	out := sorted[:0]
	pos = 0
	for _, r := range sorted {
		if r.Start >= pos && r.End > r.Start && r.End <= n {
			out = append(out, r)
			pos = r.End
		}
	}
	return out
}

// builder groups the tokens of a Doc into sentences and paragraphs.
type builder struct {
	d      *Doc
	layout layout
	region int          // index of the next region that may hold the token
	quoted map[int]bool // see quotedBreaks
}

// zone is the region that token i lies in: an index into Regions, or -1 less
// the number of regions before it for the body between regions.
func (b *builder) zone(i int) int {
	t := b.d.Tokens[i]
	for b.region < len(b.d.Regions) && b.d.Regions[b.region].End <= t.Start {
		b.region++
	}
	if b.region < len(b.d.Regions) && b.d.Regions[b.region].Start <= t.Start {
		return b.region
	}
	return -1 - b.region
}

func (b *builder) kind(zone int) read.Kind {
	if zone < 0 {
		return read.Body
	}
	return b.d.Regions[zone].Kind
}

func (b *builder) build() {
	d := b.d
	if len(d.Tokens) == 0 {
		return
	}
	first := 0 // first token of the open sentence
	para := Paragraph{Start: d.Tokens[0].Start}
	zone := b.zone(0)
	b.quoted = b.quotedBreaks()
	for i := 1; i <= len(d.Tokens); i++ {
		next := zone
		brk := parBreak
		if i < len(d.Tokens) {
			next = b.zone(i)
			brk = noBreak
			if d.Tokens[i].Shape&Newline != 0 {
				brk = b.layout.lineBreak(d.Text, d.Tokens[i-1].End, d.Tokens[i].Start)
				if brk == parBreak && b.quoted[i] {
					brk = sentBreak
					if d.Tokens[i].Shape&Close != 0 { // a mark that has fallen from the line before
						brk = noBreak
					}
				}
			}
			if next != zone && brk == noBreak {
				brk = sentBreak
			}
		}
		if brk == noBreak && (b.ends(first, i) || b.unstopped(first, i)) {
			brk = sentBreak
		}
		if brk == noBreak {
			continue
		}
		d.Sents = append(d.Sents, Sentence{Start: d.Tokens[first].Start, End: d.Tokens[i-1].End,
			First: first, Last: i, Para: len(d.Paras), Kind: b.kind(zone)})
		first, zone = i, next
		if brk == parBreak {
			para.End, para.Last = d.Tokens[i-1].End, len(d.Sents)
			d.Paras = append(d.Paras, para)
			if i < len(d.Tokens) {
				para = Paragraph{Start: d.Tokens[i].Start, First: len(d.Sents)}
			}
		}
	}
}
