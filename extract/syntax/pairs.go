package syntax

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// pairs is a frozen linear model of three classes, of which the first always
// weighs nothing. Features lie in buckets of sixteen, 64 bytes each, so one
// feature costs one cache line: 16 fingerprints of 16 bits (0: empty), then 16
// pairs of 8-bit weights.
type pairs struct {
	buckets uint64
	data    []byte
}

const (
	bucketSize  = 64
	bucketSlots = 16
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

func openPairs(b []byte) (*pairs, error) {
	if len(b) == 0 || len(b)%bucketSize != 0 {
		return nil, fmt.Errorf("pairs model: %d bytes are no whole number of buckets", len(b))
	}
	return &pairs{uint64(len(b) / bucketSize), aligned(b)}, nil
}

// locate turns the features, at most 256, to the places of their buckets and
// touches those: the cache misses of all of them are waited for at once.
func (p *pairs) locate(feats []uint64, at *places) (touched byte) {
	data, buckets := p.data, p.buckets
	for i, h := range feats[:min(len(feats), len(at))] {
		k := bucketOf(h, buckets) * bucketSize
		at[i] = uint32(k)
		touched ^= data[k]
	}
	return touched
}

// gain is the scores of the second and the third class.
type gain struct{ a, b int32 }

func (g *gain) add(x gain) { g.a, g.b = g.a+x.a, g.b+x.b }

// score sums up the features, at most 256, in groups: the first one up to
// ends[0], the next one up to ends[1] and so on.
func (p *pairs) score(feats []uint64, ends []int, sums []gain) (touched byte) {
	const low, high = 0x0001000100010001, 0x8000800080008000
	var at places
	touched = p.locate(feats, &at)
	data := p.data
	i := 0
	for group, end := range ends[:min(len(ends), len(sums))] {
		a, b := int32(0), int32(0)
		for ; i < end && i < len(feats) && i < len(at); i++ {
			bk := (*[bucketSize]byte)(data[at[i]:])
			h := feats[i]
			fp := (h&0xffff | 1) * low
			x0 := binary.LittleEndian.Uint64(bk[0:]) ^ fp
			x1 := binary.LittleEndian.Uint64(bk[8:]) ^ fp
			x2 := binary.LittleEndian.Uint64(bk[16:]) ^ fp
			x3 := binary.LittleEndian.Uint64(bk[24:]) ^ fp
			// The high bit of each lane that is zero; lanes above a zero one may be
			// false alarms, but the lowest bit of all is right.
			z := (x0-low)&^x0&high>>15 | (x1-low)&^x1&high>>14 | (x2-low)&^x2&high>>13 | (x3-low)&^x3&high>>12
			n := bits.TrailingZeros64(z) & 63
			k := 32 + n&3<<3 + n>>4<<1
			// Without a branch: nobody can foretell which features there are.
			found := -int32((z | -z) >> 63)
			a += int32(int8(bk[k&63])) & found
			b += int32(int8(bk[(k+1)&63])) & found
		}
		sums[group] = gain{a, b}
	}
	return touched
}

// pairRow is a feature to be frozen into pairs.
type pairRow struct {
	h           uint64
	a, b, worth float32
}

// freezePairs fills the buckets with the features that fit, taken in order.
func freezePairs(rows []pairRow, buckets int, scale float32) (data []byte, dropped int) {
	data = make([]byte, buckets*bucketSize)
	fill := make([]uint8, buckets)
	for _, r := range rows {
		a, b := quantum(r.a*scale), quantum(r.b*scale)
		if a == 0 && b == 0 {
			continue
		}
		hi := bucketOf(r.h, uint64(buckets))
		if fill[hi] == bucketSlots {
			dropped++
			continue
		}
		bk := data[hi*bucketSize:]
		k := int(fill[hi])
		if taken(bk[:2*k], uint16(r.h)|1) {
			dropped++
			continue
		}
		binary.LittleEndian.PutUint16(bk[2*k:], uint16(r.h)|1)
		bk[32+2*k], bk[33+2*k] = byte(a), byte(b)
		fill[hi]++
	}
	return data, dropped
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
