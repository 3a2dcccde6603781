package syntax

import (
	"encoding/binary"
	"fmt"
)

// linear is a frozen multi-class linear model: an open-addressing index from
// the hash of a feature to its row of weights. Everything is read in place from
// the bytes of the model file, little-endian:
//
//	u32 classes, u32 slots of the index
//	slots × u32: 11 bits fingerprint, 21 bits row offset / 4 (0: empty)
//	rows, padded to 4 bytes, of two kinds:
//	  u8 n, then n × (u8 class, i8 weight)
//	  u8 255, 3 × u8 0, then a weight + 128 for each class, padded to 8
//
// A fingerprint of 11 bits lets about one absent feature in 2,000 hit a
// stranger's row, which costs nothing measurable. Rows that fill more than half
// of the classes are of the second kind and are added eight at a time.
type linear struct {
	classes int
	slots   uint32
	index   []byte
	rows    []byte
}

const linearHeader = 8

func openLinear(b []byte) (*linear, error) {
	if len(b) < linearHeader {
		return nil, fmt.Errorf("linear model: %d bytes are too few", len(b))
	}
	classes, slots := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])
	end := linearHeader + 4*uint64(slots)
	if classes == 0 || classes > 255 || slots == 0 || uint64(len(b)) < end+4 {
		return nil, fmt.Errorf("linear model: %d bytes do not fit %d classes and %d slots", len(b), classes, slots)
	}
	return &linear{int(classes), slots, b[linearHeader:end], b[end:]}, nil
}

func slotOf(h uint64, slots uint32) uint32 { return uint32(h >> 32 * uint64(slots) >> 32) }

const denseRow = 255

// score adds the weights of at most 256 features to s, which has one cell a class.
func (l *linear) score(feats []uint64, s *[256]int32) {
	const lanes = 0x00FF00FF00FF00FF
	var acc [64]uint64 // sums of four classes each, 16 bits wide: even ones, then odd ones
	sums := acc[:2*((l.classes+7)/8)]
	dense := int32(0)
	for _, h := range feats {
		i := slotOf(h, l.slots)
		fp := uint32(h) >> 21
		for {
			e := binary.LittleEndian.Uint32(l.index[4*i:])
			if e == 0 {
				break
			}
			if e>>21 == fp {
				row := l.rows[4*(e&(1<<21-1)):]
				if n := int(row[0]); n != denseRow {
					for p := row[1 : 1+2*n]; len(p) >= 2; p = p[2:] {
						s[p[0]] += int32(int8(p[1]))
					}
					break
				}
				dense++
				row = row[4 : 4+4*len(sums)]
				for k := 0; k+1 < len(sums) && len(row) >= 8; k += 2 {
					x := binary.LittleEndian.Uint64(row)
					sums[k] += x & lanes
					sums[k+1] += x >> 8 & lanes
					row = row[8:]
				}
				break
			}
			if i++; i == l.slots {
				i = 0
			}
		}
	}
	if dense == 0 {
		return
	}
	for c := range l.classes {
		s[c] += int32(sums[c/8*2+c&1]>>(c%8/2*16)&0xffff) - 128*dense
	}
}
