package schema

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"math/rand/v2"
	"reflect"
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

// TestRecordJSON: records are written as encoding/json writes them, whatever
// their fields hold.
func TestRecordJSON(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		var r Record
		fill(reflect.ValueOf(&r).Elem(), rng, n%3)
		var got, want bytes.Buffer
		if err := NewEncoder(&got).Encode(&r); err != nil {
			t.Fatal(err)
		}
		enc := json.NewEncoder(lines{&want})
		enc.SetEscapeHTML(false)
		if err := enc.Encode(&r); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			i := 0
			for i < min(got.Len(), want.Len()) && got.Bytes()[i] == want.Bytes()[i] {
				i++
			}
			t.Fatalf("round %d, byte %d:\ngot  …%.120s\nwant …%.120s", n, i, got.Bytes()[max(0, i-40):], want.Bytes()[max(0, i-40):])
		}
	}
}

func TestRecordWithoutJSON(t *testing.T) {
	r := Record{Events: []Event{{Salience: math.NaN()}}}
	if err := NewEncoder(io.Discard).Encode(&r); err == nil {
		t.Error("a record with a number that JSON does not have was written")
	}
}

// fill sets every field of v at random: to nothing (how 0), to something (1), or to either.
func fill(v reflect.Value, rng *rand.Rand, how int) {
	if how == 0 || how == 2 && rng.IntN(2) == 0 {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), rng, how)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), rng, how)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rng.IntN(3), 3))
		for i := range v.Len() {
			fill(v.Index(i), rng, how)
		}
	case reflect.String:
		b := make([]byte, rng.IntN(12))
		for i := range b {
			b[i] = byte(rng.IntN(256))
		}
		odd := []string{"plain", "a\u0085b", "\u2028\u2029", "“né”", "<&>", "\\\"", "\x00\b\f\n\r\t\x7f", "a\xffb", string(b)}
		v.SetString(odd[rng.IntN(len(odd))])
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(rng.Int64N(2000) - 1000)
	case reflect.Float64:
		v.SetFloat([]float64{0.25, -12.5, 1e21, 1e-7, 123456789, math.Copysign(0, -1), rng.NormFloat64()}[rng.IntN(7)])
	default:
		panic("no values of " + v.Type().String())
	}
}

func BenchmarkEncodeRecord(b *testing.B) {
	var r Record
	rng := rand.New(rand.NewPCG(1, 2))
	fill(reflect.ValueOf(&r).Elem(), rng, 1)
	for range 200 {
		var e Event
		fill(reflect.ValueOf(&e).Elem(), rng, 1)
		r.Events = append(r.Events, e)
	}
	enc := NewEncoder(io.Discard)
	b.ReportAllocs()
	for b.Loop() {
		if err := enc.Encode(&r); err != nil {
			b.Fatal(err)
		}
	}
}
