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
//	rows: u8 n, then n × (u8 class, i8 weight), padded to 4 bytes
//
// A fingerprint of 11 bits lets about one absent feature in 2,000 hit a
// stranger's row, which costs nothing measurable.
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

// score adds the weights of the features to s, which has one cell a class (256 at least).
func (l *linear) score(feats []uint64, s *[256]int32) {
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
				n := int(row[0])
				for _, p := 0, row[1:1+2*n]; len(p) >= 2; p = p[2:] {
					s[p[0]] += int32(int8(p[1]))
				}
				break
			}
			if i++; i == l.slots {
				i = 0
			}
		}
	}
}
