package syntax

import (
	"encoding/binary"
	"fmt"
)

// linear is a frozen multi-class linear model: an open-addressing index from
// the hash of a feature to its row of weights. Everything is read in place from
// the bytes of the model file, little-endian:
//
//	u16 classes, u16 log2 of index slots, u32 bytes of rows
//	slots × u32: 11 bits fingerprint, 21 bits row offset / 4 (0: empty)
//	rows: u8 n, then n × (u8 class, i8 weight), padded to 4 bytes
//
// A fingerprint of 11 bits lets about one absent feature in 2,000 hit a
// stranger's row, which costs nothing measurable.
type linear struct {
	classes int
	shift   uint
	mask    uint32
	index   []byte
	rows    []byte
}

const linearHeader = 8

func openLinear(b []byte) (*linear, error) {
	if len(b) < linearHeader {
		return nil, fmt.Errorf("linear model: %d bytes are too few", len(b))
	}
	l := &linear{classes: int(binary.LittleEndian.Uint16(b))}
	bits := uint(binary.LittleEndian.Uint16(b[2:]))
	size := int(binary.LittleEndian.Uint32(b[4:]))
	if bits > 28 || len(b) != linearHeader+4<<bits+size {
		return nil, fmt.Errorf("linear model: %d bytes do not fit its header", len(b))
	}
	l.shift, l.mask = 64-bits, 1<<bits-1
	l.index, l.rows = b[linearHeader:linearHeader+4<<bits], b[linearHeader+4<<bits:]
	return l, nil
}

// score adds the weights of the features to s, which has one cell a class (256 at least).
func (l *linear) score(feats []uint64, s *[256]int32) {
	for _, h := range feats {
		i := uint32(h >> l.shift)
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
			i = (i + 1) & l.mask
		}
	}
}

// mix hashes a template number with up to three values.
func mix(t, a uint64) uint64 {
	h := (t*0x9E3779B97F4A7C15 ^ a) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

func mix2(t, a, b uint64) uint64    { return finish(mix(mix(t, a), b)) }
func mix3(t, a, b, c uint64) uint64 { return finish(mix(mix(mix(t, a), b), c)) }
func mix1(t, a uint64) uint64       { return finish(mix(t, a)) }

func finish(h uint64) uint64 {
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>29
}
