package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	textunicode "golang.org/x/text/encoding/unicode"

	"annals/schema"
)

// rows reads JSON Lines: one document a line, see the README for its fields.
// Rows that cannot be read are skipped one by one. A row whose date is no date
// is skipped too: an article on a wrong day is worse than one that is missing
// and named in the report.
func (l *loader) rows(r *bufio.Reader, src source) error {
	if head, _ := r.Peek(2); bytes.Equal(head, bomLE) || bytes.Equal(head, bomBE) {
		r = bufio.NewReaderSize(textunicode.UTF16(textunicode.LittleEndian, textunicode.ExpectBOM).NewDecoder().Reader(r), 64<<10)
	}
	var buf []byte
	line, any := 0, false
	for {
		var long bool
		var err error
		buf, long, err = readLine(r, buf[:0])
		end := errors.Is(err, io.EOF)
		if err != nil && !end {
			l.skip(osProblem(src.path, err))
			return nil
		}
		line++
		switch row := bytes.TrimSpace(bytes.TrimPrefix(buf, bomUTF8)); {
		case long:
			any = true
			l.bad(src.path, line, fmt.Sprintf("a row of more than %d MiB, too large for one article", MaxDocument>>20), "split it into one row an article")
		case len(row) > 0:
			any = true
			doc, what, fix := parseRow(row)
			if what != "" {
				l.bad(src.path, line, what, fix)
				break
			}
			doc.Source = src.path
			if doc.ID == "" {
				doc.ID = doc.URL
			}
			if doc.ID == "" {
				doc.ID = fmt.Sprintf("%s#L%d", src.id, line)
			}
			doc.Line = line
			if err := l.emit(doc); err != nil {
				return err
			}
		}
		if end {
			break
		}
	}
	if !any {
		l.bad(src.path, 0, "holds no rows", "give it one JSON object a line")
	}
	return nil
}

// readLine appends the next line to buf. A line over MaxDocument is read past
// without being kept.
func readLine(r *bufio.Reader, buf []byte) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(buf)+len(part) > MaxDocument {
			long = true
			buf = buf[:0]
		}
		if !long {
			buf = append(buf, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		return buf, long, err
	}
}

// row is a JSONL row as written. Fields that people fill in different ways are
// kept raw.
type row struct {
	ID        json.RawMessage `json:"id"`
	Text      *string         `json:"text"`
	Published json.RawMessage `json:"published"`
	Title     string          `json:"title"`
	Publisher string          `json:"publisher"`
	URL       string          `json:"url"`
	Authors   json.RawMessage `json:"authors"`
	Language  string          `json:"language"`
}

// parseRow reads one row; what and fix are set when it cannot be used.
func parseRow(raw []byte) (d schema.Document, what, fix string) {
	if !utf8.Valid(raw) {
		s, _, err := decode(raw)
		if err != nil {
			return d, err.Error(), "save the file as UTF-8"
		}
		raw = []byte(s)
	}
	var r row
	if err := json.Unmarshal(raw, &r); err != nil {
		return d, jsonError(err), "each line must be one JSON object with at least a \"text\""
	}
	if r.Text == nil || blank(*r.Text) {
		return d, `the row has no "text"`, "give it the article's text, or remove the row"
	}
	d = schema.Document{Title: r.Title, Publisher: r.Publisher, URL: r.URL, Language: r.Language, Text: *r.Text}
	var ok bool
	if d.ID, ok = scalar(r.ID); !ok {
		return d, `"id" is neither a string nor a number`, "give each row an id of its own, or none"
	}
	if d.Published, ok = scalar(r.Published); !ok {
		return d, `"published" is not a string`, `write it as "2026-03-14" or "2026-03-14T09:30:00Z"`
	}
	if d.Published = strings.TrimSpace(d.Published); (isoLike(d.Published) || d.Published != "" && r.Published[0] != '"') && !isDate(d.Published) {
		return d, fmt.Sprintf("the date %q is no day of the calendar", d.Published), `write "published" as "2026-03-14" or "2026-03-14T09:30:00Z", or leave it out`
	}
	if d.Authors, ok = list(r.Authors); !ok {
		return d, `"authors" is not a list of names`, `write it as ["Ana Ruiz"]`
	}
	return d, "", ""
}

// scalar reads a JSON string or number as a string; null and absent are "".
func scalar(raw json.RawMessage) (string, bool) {
	var s string
	if len(raw) == 0 || string(raw) == "null" || json.Unmarshal(raw, &s) == nil {
		return s, true
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String(), true
	}
	return "", false
}

// list reads a JSON list of strings, or one string.
func list(raw json.RawMessage) ([]string, bool) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, true
	}
	var l []string
	if json.Unmarshal(raw, &l) == nil {
		return l, true
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return nil, false
	}
	if s = strings.TrimSpace(s); s == "" {
		return nil, true
	}
	return []string{s}, true
}

// layouts of a publication date: ISO 8601 in its usual writings.
var layouts = []string{
	"2006-01-02", "2006-01", time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02 15:04:05Z07:00",
}

// isoLike says whether s means to be an ISO date: four digits and a hyphen. Other
// wordings ("4 December") are left to the date reader, which uses or reports them.
func isoLike(s string) bool {
	if len(s) < 5 || s[4] != '-' {
		return false
	}
	for _, c := range []byte(s[:4]) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

func isDate(s string) bool {
	for _, l := range layouts {
		if _, err := time.Parse(l, s); err == nil {
			return true
		}
	}
	return false
}

// jsonError puts an error of encoding/json into words.
func jsonError(err error) string {
	var syn *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syn):
		return fmt.Sprintf("not valid JSON at byte %d: %v", syn.Offset, err)
	case errors.As(err, &typ) && typ.Field != "":
		return fmt.Sprintf("%q is a %s, not a %s", typ.Field, typ.Value, typ.Type)
	case errors.As(err, &typ):
		return fmt.Sprintf("the row is a %s, not an object", typ.Value)
	}
	return "not valid JSON: " + err.Error()
}
