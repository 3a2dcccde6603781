package syntax

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// linear is a frozen multi-class linear model: a table from the hash of a
// feature to its row of weights. In the model file, little-endian:
//
//	u32 classes, u32 buckets
//	buckets of 64 bytes: 20 fingerprints of 16 bits (0: empty), for each the
//	  place of its row in units of 4 bytes, counted from the u32 that ends the bucket
//	rows, padded to 4 bytes, after the first 8 bytes, of three kinds:
//	  up to 8 classes: a weight + 128 for each, 8 bytes
//	  u8 n, then n × (u8 class, i8 weight)
//	  u8 255, 3 × u8 0, then a weight + 128 for each class, padded to 8
//
// The rows are read in place, the buckets from an aligned copy. A look-up costs
// one cache line for the bucket, whether the feature is there or not, and one
// for the row. Rows that fill more than a third of the classes are of the last
// kind and are added eight weights at a time.
type linear struct {
	classes int
	buckets uint64
	index   []byte
	rows    []byte
}

const (
	bucketSize   = 64
	linearHeader = 8
	linearSlots  = 20
	linearPlaces = 2 * linearSlots            // where the places begin
	linearBase   = linearPlaces + linearSlots // where the base stands
	narrow       = 8                          // so many classes lie side by side, without a header
	denseRow     = 255
)

func bucketOf(h, buckets uint64) uint64 {
	hi, _ := bits.Mul64(h, buckets)
	return hi
}

// aligned copies buckets to where each lies in one cache line; in the file they
// lie in two. Large pieces of memory begin at a page.
func aligned(b []byte) []byte {
	out := make([]byte, len(b))
	copy(out, b)
	return out
}

func quantum(x float32) int8 {
	switch {
	case x > 127:
		return 127
	case x < -127:
		return -127
	case x < 0:
		return int8(x - 0.5)
	}
	return int8(x + 0.5)
}

func openLinear(b []byte) (*linear, error) {
	if len(b) < linearHeader {
		return nil, fmt.Errorf("linear model: %d bytes are too few", len(b))
	}
	classes, buckets := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])
	end := linearHeader + bucketSize*uint64(buckets)
	if classes == 0 || classes > 255 || buckets == 0 || uint64(len(b)) < end+8 {
		return nil, fmt.Errorf("linear model: %d bytes do not fit %d classes and %d buckets", len(b), classes, buckets)
	}
	return &linear{int(classes), uint64(buckets), aligned(b[linearHeader:end]), b[end:]}, nil
}

// places of features or rows, at most so many at a time.
type places [256]uint32

// find gives the places of the rows of the features. It goes over them twice, so
// that the cache misses of all of them are waited for at once; touched is there
// to make the processor read.
func (l *linear) find(feats []uint64, rows *places) (n int, touched byte) {
	const low, high = 0x0001000100010001, 0x8000800080008000
	var at places
	feats = feats[:min(len(feats), len(at))]
	index, buckets := l.index, l.buckets
	for i, h := range feats {
		k := bucketOf(h, buckets) * bucketSize
		at[i] = uint32(k)
		touched ^= index[k]
	}
	for i, h := range feats {
		bk := (*[bucketSize]byte)(index[at[i]:])
		fp := (h&0xffff | 1) * low
		x0 := binary.LittleEndian.Uint64(bk[0:]) ^ fp
		x1 := binary.LittleEndian.Uint64(bk[8:]) ^ fp
		x2 := binary.LittleEndian.Uint64(bk[16:]) ^ fp
		x3 := binary.LittleEndian.Uint64(bk[24:]) ^ fp
		x4 := binary.LittleEndian.Uint64(bk[32:]) ^ fp
		// The high bit of each lane that is zero; lanes above a zero one may be
		// false alarms, but the lowest bit of all is right.
		z := (x0-low)&^x0&high>>15 | (x1-low)&^x1&high>>14 | (x2-low)&^x2&high>>13 | (x3-low)&^x3&high>>12 | (x4-low)&^x4&high>>11
		t := bits.TrailingZeros64(z) & 63
		rows[n&255] = binary.LittleEndian.Uint32(bk[linearBase:]) + 4*uint32(bk[(linearPlaces+t&7<<2+t>>4)&63])
		// Without a branch: nobody can foretell which features there are.
		n += int((z | -z) >> 63)
	}
	for _, r := range rows[:min(n, len(rows))] {
		touched ^= l.rows[r]
	}
	return n, touched
}

// score adds the weights of at most 256 features to s, which has one cell a
// class. Cells above the last class may be written to.
func (l *linear) score(feats []uint64, s *[256]int32) (touched byte) {
	const lanes = 0x00FF00FF00FF00FF
	var places places
	n, touched := l.find(feats, &places)
	found := places[:min(n, len(places))]
	if l.classes <= narrow {
		even, odd := uint64(0), uint64(0)
		for _, at := range found {
			x := binary.LittleEndian.Uint64(l.rows[at:])
			even += x & lanes
			odd += x >> 8 & lanes
		}
		for c := range l.classes {
			s[c] += int32(even>>(c/2*16)&0xffff) - 128*int32(n)
			even, odd = odd, even // classes alternate between them
		}
		return touched
	}
	var acc [64]uint64 // sums of four classes each, 16 bits wide: even ones, then odd ones
	sums := acc[:2*((l.classes+7)/8)]
	dense := int32(0)
	for _, at := range found {
		row := l.rows[at:]
		if n := int(row[0]); n != denseRow {
			for p := row[1 : 1+2*n]; len(p) >= 2; p = p[2:] {
				s[p[0]] += int32(int8(p[1]))
			}
			continue
		}
		dense++
		row = row[4 : 4+4*len(sums)]
		for k := 0; k+1 < len(sums) && len(row) >= 8; k += 2 {
			x := binary.LittleEndian.Uint64(row)
			sums[k] += x & lanes
			sums[k+1] += x >> 8 & lanes
			row = row[8:]
		}
	}
	if dense == 0 {
		return touched
	}
	for k := 0; k+1 < len(sums) && 4*k+8 <= len(s); k += 2 {
		out, even, odd := (*[8]int32)(s[4*k:]), sums[k], sums[k+1]
		for c := 0; c < 8; c += 2 {
			out[c] += int32(even&0xffff) - 128*dense
			out[c+1] += int32(odd&0xffff) - 128*dense
			even, odd = even>>16, odd>>16
		}
	}
	return touched
}

// best is the class of the features with the highest score, the lowest number
// among equals.
func (s *scratch) best(l *linear) int {
	clear(s.scores[:l.classes])
	s.touched ^= l.score(s.feats, &s.scores)
	best, most := 0, s.scores[0]
	for c, x := range s.scores[:l.classes] {
		if x > most {
			best, most = c, x
		}
	}
	return best
}
