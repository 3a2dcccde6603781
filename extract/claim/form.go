package claim

import (
	"strings"

	"annals/extract/claim/quote"
	"annals/extract/claim/word"
	"annals/extract/read"
)

// Questions that nobody present asks: they stand on a form or in a list, and the next
// sentence says so. "“Do you own a boat?” This is one of 40 questions on the form."

// forms are papers that ask.
var forms = words("form forms questionnaire questionnaires survey surveys census quiz exam exams test checklist application poll")

// onForm says whether x is a question in quotation marks that the words behind it take from
// a form, over further questions that stand between.
func (r *run) onForm(x *quote.Quote) bool {
	d := r.in.Doc
	if !strings.HasSuffix(strings.TrimSpace(d.Text[x.In:x.Out]), "?") {
		return false
	}
	s := r.sentenceAt(x.End-1) + 1
	for k := s; s < len(d.Sents) && s < k+4; s++ {
		a, b := d.Sents[s].Start, d.Sents[s].End
		q := r.quoteAt(a)
		if q >= len(r.quotes) || r.quotes[q].Start > a || r.quotes[q].End < b-1 || !strings.HasSuffix(strings.TrimSpace(d.Text[r.quotes[q].In:r.quotes[q].Out]), "?") {
			break
		}
	}
	if s >= len(d.Sents) || d.Sents[s].Kind == read.PostText || d.Sents[s].Para > d.Sents[r.sentenceAt(x.End-1)].Para+4 {
		return false
	}
	i, end := d.Sents[s].First, min(d.Sents[s].Last, d.Sents[s].First+12)
	if r.inside[i] >= 0 {
		return false
	}
	switch d.Low(i) {
	case "that", "this", "these", "those", "it", "such": // "That is question 12 on the form"
		be := i + 1
		for be < end && be < i+4 && !isBe(d.Low(be)) {
			be++
		}
		for k := be + 1; k < end; k++ {
			if w := d.Low(k); w == "question" || w == "questions" {
				return r.listedQuestion(be+1, d.Sents[s].Last)
			}
		}
	}
	for k := i + 1; k < end && k < i+7; k++ { // "The form also asks about age"
		if w := d.Low(k); (w == "asks" || w == "asked" || w == "ask") && forms[d.Low(k-1)] || w == "also" && forms[d.Low(k-1)] && (d.Low(k+1) == "asks" || d.Low(k+1) == "asked") {
			return true
		}
		if word.Wh(d.Low(k)) {
			break
		}
	}
	return false
}

// listedQuestion says whether tokens a..b call a question one of a list: "question 12", "one of
// 90 questions", "a question on the form". "That is a good question" does not.
func (r *run) listedQuestion(a, b int) bool {
	d := r.in.Doc
	for k := a; k < b; k++ {
		w := d.Low(k)
		if forms[w] || w == "number" && d.Low(k-1) == "question" {
			return true
		}
		if w == "question" && k+1 < b && strings.Trim(d.Low(k+1), "0123456789") == "" {
			return true
		}
		if w == "questions" && k > a+1 && d.Low(a+1) == "of" && strings.Trim(d.Low(k-1), "0123456789") == "" {
			return true
		}
	}
	return false
}
