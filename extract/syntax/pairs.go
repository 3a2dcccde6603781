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

func openPairs(b []byte) (*pairs, error) {
	if len(b) == 0 || len(b)%bucketSize != 0 {
		return nil, fmt.Errorf("pairs model: %d bytes are no whole number of buckets", len(b))
	}
	return &pairs{uint64(len(b) / bucketSize), b}, nil
}

// score gives the scores of the second and the third class.
func (p *pairs) score(feats []uint64) (a, b int32) {
	const low, high = 0x0001000100010001, 0x8000800080008000
	for _, h := range feats {
		bk := p.data[bucketOf(h, p.buckets)*bucketSize:][:bucketSize:bucketSize]
		fp := (h&0xffff | 1) * low
		for k := 0; k < 4; k++ {
			x := binary.LittleEndian.Uint64(bk[8*k:]) ^ fp
			// The lowest lane that is zero is found exactly; higher lanes may be false alarms.
			if z := (x - low) &^ x & high; z != 0 {
				at := 32 + 8*k + bits.TrailingZeros64(z)/16*2
				a += int32(int8(bk[at]))
				b += int32(int8(bk[at+1]))
				break
			}
		}
	}
	return a, b
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
