package schema

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestEncoderKeepsRowsWhole(t *testing.T) {
	want := "one\u0085two\u2028three\u2029four & <five>\n"
	var b bytes.Buffer
	if err := NewEncoder(&b).Encode(want); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != `"one\u0085two\u2028three\u2029four & <five>\n"`+"\n" {
		t.Errorf("encoded as %q", got)
	}
	var back string
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || back != want {
		t.Errorf("read back %q, %v", back, err)
	}
}
