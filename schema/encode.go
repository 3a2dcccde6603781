package schema

import (
	"bytes"
	"encoding/json"
	"io"
)

// NewEncoder gives a JSON encoder whose rows stay rows: characters of a text
// that some readers take for the end of a line are escaped, and <, > and & are
// not. encoding/json itself leaves U+0085 (next line) as it is.
func NewEncoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(lines{w})
	enc.SetEscapeHTML(false)
	return enc
}

// nextLine is U+0085 in UTF-8. It can only stand inside a JSON string.
var nextLine = []byte("\u0085")

type lines struct{ w io.Writer }

// Write gets one whole value at a time, as json.Encoder writes it.
func (l lines) Write(p []byte) (int, error) {
	if !bytes.Contains(p, nextLine) {
		return l.w.Write(p)
	}
	if _, err := l.w.Write(bytes.ReplaceAll(p, nextLine, []byte(`\u0085`))); err != nil {
		return 0, err
	}
	return len(p), nil
}
