#include "textflag.h"

// The kernels of kernels_amd64.s for NEON: four lanes, in the same order and
// without fused multiply-adds, so the results are equal to the bit.

// Instructions on vectors of four floats that Go's assembler lacks. The operands
// are numbers of vector registers: what is read, then what is written.
#define FMUL(m, n, d) WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d))
#define FDIV(m, n, d) WORD $(0x6E20FC00 | (m)<<16 | (n)<<5 | (d)) // n / m
#define FADD(m, n, d) WORD $(0x4E20D400 | (m)<<16 | (n)<<5 | (d))
#define FSUB(m, n, d) WORD $(0x4EA0D400 | (m)<<16 | (n)<<5 | (d)) // n - m
#define FMAX(m, n, d) WORD $(0x4E20F400 | (m)<<16 | (n)<<5 | (d))
#define FMAXV(n, d) WORD $(0x6E30F800 | (n)<<5 | (d))
#define FABS(n, d) WORD $(0x4EA0F800 | (n)<<5 | (d))
#define FCVTNS(n, d) WORD $(0x4E21A800 | (n)<<5 | (d)) // to whole numbers, halves to even
#define SCVTF(n, d) WORD $(0x4E21D800 | (n)<<5 | (d))
#define SQXTN(n, d) WORD $(0x0E614800 | (n)<<5 | (d))
#define SQXTN2(n, d) WORD $(0x4E614800 | (n)<<5 | (d))

// Eight bits to sixteen and sixteen to 32, with their sign: of the lower, of the upper half.
#define SXTL8(n, d) WORD $(0x0F08A400 | (n)<<5 | (d))
#define SXTL8U(n, d) WORD $(0x4F08A400 | (n)<<5 | (d))
#define SXTL16(n, d) WORD $(0x0F10A400 | (n)<<5 | (d))
#define SXTL16U(n, d) WORD $(0x4F10A400 | (n)<<5 | (d))

// Sixteen bits times lane i of m, added to 32: of the lower, of the upper half of n.
#define SMLAL(m, i, n, d) WORD $(0x0F402000 | ((i)>>1&1)<<21 | ((i)&1)<<20 | (m)<<16 | ((i)>>2)<<11 | (n)<<5 | (d))
#define SMLAL2(m, i, n, d) WORD $(0x4F402000 | ((i)>>1&1)<<21 | ((i)&1)<<20 | (m)<<16 | ((i)>>2)<<11 | (n)<<5 | (d))

// One row of a times four rows of b, for tileVector: the sums are in d to d+3.
#define ROW(a, d) \
	FMUL(a, 4, 24) \
	FMUL(a, 5, 25) \
	FMUL(a, 6, 26) \
	FMUL(a, 7, 27) \
	FADD(24, d, d) \
	FADD(25, d+1, d+1) \
	FADD(26, d+2, d+2) \
	FADD(27, d+3, d+3)

// func tileVector(k int, a *float32, aRow, aCol int, b *float32, bRow int, c *float32, cRow int)
TEXT ·tileVector(SB), NOSPLIT, $0-64
	MOVD k+0(FP), R0
	MOVD a+8(FP), R1
	MOVD aRow+16(FP), R5
	MOVD aCol+24(FP), R6
	MOVD b+32(FP), R7
	MOVD bRow+40(FP), R8
	MOVD c+48(FP), R9
	MOVD cRow+56(FP), R10
	ADD R5, R1, R2
	ADD R5, R2, R3
	ADD R5, R3, R4
	MOVD R9, R11
	VLD1 (R11), [V8.S4, V9.S4, V10.S4, V11.S4]
	ADD R10, R11
	VLD1 (R11), [V12.S4, V13.S4, V14.S4, V15.S4]
	ADD R10, R11
	VLD1 (R11), [V16.S4, V17.S4, V18.S4, V19.S4]
	ADD R10, R11
	VLD1 (R11), [V20.S4, V21.S4, V22.S4, V23.S4]

tile:
	VLD1 (R7), [V4.S4, V5.S4, V6.S4, V7.S4]
	VLD1R (R1), [V0.S4]
	VLD1R (R2), [V1.S4]
	VLD1R (R3), [V2.S4]
	VLD1R (R4), [V3.S4]
	ADD R6, R1
	ADD R6, R2
	ADD R6, R3
	ADD R6, R4
	ADD R8, R7
	ROW(0, 8)
	ROW(1, 12)
	ROW(2, 16)
	ROW(3, 20)
	SUBS $1, R0
	BNE tile

	VST1 [V8.S4, V9.S4, V10.S4, V11.S4], (R9)
	ADD R10, R9
	VST1 [V12.S4, V13.S4, V14.S4, V15.S4], (R9)
	ADD R10, R9
	VST1 [V16.S4, V17.S4, V18.S4, V19.S4], (R9)
	ADD R10, R9
	VST1 [V20.S4, V21.S4, V22.S4, V23.S4], (R9)
	RET

// One row of a times a pair of rows of b, for tile16Vector: lanes i and i+1 of a
// belong to the pair, even columns of memory in V4 and V6, odd ones in V5 and V7.
#define PAIR(a, i, d) \
	SMLAL(a, i, 4, d) \
	SMLAL2(a, i, 4, d+1) \
	SMLAL(a, i, 6, d+2) \
	SMLAL2(a, i, 6, d+3) \
	SMLAL(a, i+1, 5, d) \
	SMLAL2(a, i+1, 5, d+1) \
	SMLAL(a, i+1, 7, d+2) \
	SMLAL2(a, i+1, 7, d+3)

#define STEP(i) \
	VLD2 (R5), [V4.H8, V5.H8] \
	ADD $32, R5, R11 \
	VLD2 (R11), [V6.H8, V7.H8] \
	ADD R6, R5 \
	PAIR(0, i, 16) \
	PAIR(1, i, 20) \
	PAIR(2, i, 24) \
	PAIR(3, i, 28)

// One row of results, for tile16Vector.
#define SCALE(d) \
	VLD1R.P 4(R7), [V0.S4] \
	SCVTF(d, d) \
	SCVTF(d+1, d+1) \
	SCVTF(d+2, d+2) \
	SCVTF(d+3, d+3) \
	FMUL(0, d, d) \
	FMUL(0, d+1, d+1) \
	FMUL(0, d+2, d+2) \
	FMUL(0, d+3, d+3) \
	FMUL(8, d, d) \
	FMUL(9, d+1, d+1) \
	FMUL(10, d+2, d+2) \
	FMUL(11, d+3, d+3) \
	FADD(12, d, 4) \
	FADD(13, d+1, 5) \
	FADD(14, d+2, 6) \
	FADD(15, d+3, 7) \
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R9) \
	ADD R10, R9

// func tile16Vector(pairs int, a *int16, aRow int, b *int16, bRow int, rowUnit, colUnit, off, c *float32, cRow int)
// pairs is a multiple of four.
TEXT ·tile16Vector(SB), NOSPLIT, $0-80
	MOVD pairs+0(FP), R0
	MOVD a+8(FP), R1
	MOVD aRow+16(FP), R2
	MOVD b+24(FP), R5
	MOVD bRow+32(FP), R6
	MOVD rowUnit+40(FP), R7
	MOVD colUnit+48(FP), R8
	MOVD off+56(FP), R13
	MOVD c+64(FP), R9
	MOVD cRow+72(FP), R10
	ADD R2, R1, R3
	ADD R2, R3, R4
	ADD R2, R4, R12
	VEOR V16.B16, V16.B16, V16.B16
	VEOR V17.B16, V17.B16, V17.B16
	VEOR V18.B16, V18.B16, V18.B16
	VEOR V19.B16, V19.B16, V19.B16
	VEOR V20.B16, V20.B16, V20.B16
	VEOR V21.B16, V21.B16, V21.B16
	VEOR V22.B16, V22.B16, V22.B16
	VEOR V23.B16, V23.B16, V23.B16
	VEOR V24.B16, V24.B16, V24.B16
	VEOR V25.B16, V25.B16, V25.B16
	VEOR V26.B16, V26.B16, V26.B16
	VEOR V27.B16, V27.B16, V27.B16
	VEOR V28.B16, V28.B16, V28.B16
	VEOR V29.B16, V29.B16, V29.B16
	VEOR V30.B16, V30.B16, V30.B16
	VEOR V31.B16, V31.B16, V31.B16

tile16:
	VLD1.P 16(R1), [V0.H8]
	VLD1.P 16(R3), [V1.H8]
	VLD1.P 16(R4), [V2.H8]
	VLD1.P 16(R12), [V3.H8]
	STEP(0)
	STEP(2)
	STEP(4)
	STEP(6)
	SUBS $4, R0
	BNE tile16

	VLD1 (R8), [V8.S4, V9.S4, V10.S4, V11.S4]
	VLD1 (R13), [V12.S4, V13.S4, V14.S4, V15.S4]
	SCALE(16)
	SCALE(20)
	SCALE(24)
	SCALE(28)
	RET

// func largestVector(n int, x *float32) float32
TEXT ·largestVector(SB), NOSPLIT, $0-20
	MOVD n+0(FP), R0
	MOVD x+8(FP), R1
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16

largest:
	VLD1.P 64(R1), [V2.S4, V3.S4, V4.S4, V5.S4]
	FABS(2, 2)
	FABS(3, 3)
	FABS(4, 4)
	FABS(5, 5)
	FMAX(2, 0, 0)
	FMAX(3, 1, 1)
	FMAX(4, 0, 0)
	FMAX(5, 1, 1)
	SUBS $16, R0
	BNE largest
	FMAX(1, 0, 0)
	FMAXV(0, 0)
	FMOVS F0, ret+16(FP)
	RET

// func roundVector(n int, x *float32, by float32, out *int16)
TEXT ·roundVector(SB), NOSPLIT, $0-32
	MOVD n+0(FP), R0
	MOVD x+8(FP), R1
	MOVWU by+16(FP), R2
	VDUP R2, V6.S4
	MOVD out+24(FP), R3

round:
	VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]
	FMUL(6, 0, 0)
	FMUL(6, 1, 1)
	FMUL(6, 2, 2)
	FMUL(6, 3, 3)
	FCVTNS(0, 0)
	FCVTNS(1, 1)
	FCVTNS(2, 2)
	FCVTNS(3, 3)
	SQXTN(0, 4)
	SQXTN2(1, 4)
	SQXTN(2, 5)
	SQXTN2(3, 5)
	VST1.P [V4.H8, V5.H8], 32(R3)
	SUBS $16, R0
	BNE round
	RET

// func addRowVector(n int, row *byte, unit float32, x *float32)
TEXT ·addRowVector(SB), NOSPLIT, $0-32
	MOVD n+0(FP), R0
	MOVD row+8(FP), R1
	MOVWU unit+16(FP), R2
	VDUP R2, V16.S4
	MOVD x+24(FP), R3

addRow:
	VLD1.P 16(R1), [V0.B16]
	VLD1 (R3), [V4.S4, V5.S4, V6.S4, V7.S4]
	SXTL8(0, 1)
	SXTL8U(0, 2)
	SXTL16(1, 8)
	SXTL16U(1, 9)
	SXTL16(2, 10)
	SXTL16U(2, 11)
	SCVTF(8, 8)
	SCVTF(9, 9)
	SCVTF(10, 10)
	SCVTF(11, 11)
	FMUL(16, 8, 8)
	FMUL(16, 9, 9)
	FMUL(16, 10, 10)
	FMUL(16, 11, 11)
	FADD(8, 4, 4)
	FADD(9, 5, 5)
	FADD(10, 6, 6)
	FADD(11, 7, 7)
	VST1.P [V4.S4, V5.S4, V6.S4, V7.S4], 64(R3)
	SUBS $16, R0
	BNE addRow
	RET

// func bendVector(n int, x *float32, leak float32)
TEXT ·bendVector(SB), NOSPLIT, $0-20
	MOVD n+0(FP), R0
	MOVD x+8(FP), R1
	MOVWU leak+16(FP), R2
	VDUP R2, V8.S4

bend:
	VLD1 (R1), [V0.S4, V1.S4, V2.S4, V3.S4]
	FMUL(8, 0, 4)
	FMUL(8, 1, 5)
	FMUL(8, 2, 6)
	FMUL(8, 3, 7)
	FMAX(0, 4, 4)
	FMAX(1, 5, 5)
	FMAX(2, 6, 6)
	FMAX(3, 7, 7)
	VST1.P [V4.S4, V5.S4, V6.S4, V7.S4], 64(R1)
	SUBS $16, R0
	BNE bend
	RET

// One step of four cells: state c, forget and reset weights and biases in
// registers, the three sums at R8, R9 and R10, input and output at R1 and R2.
#define CELL(c, vf, vr, bf, br) \
	VLD1.P 16(R8), [V22.S4] \
	VLD1.P 16(R9), [V23.S4] \
	VLD1.P 16(R10), [V24.S4] \
	VLD1.P 16(R1), [V25.S4] \
	FMUL(vf, c, 26) \
	FMUL(vr, c, 27) \
	FADD(23, 26, 26) \
	FADD(24, 27, 27) \
	FADD(bf, 26, 26) \
	FADD(br, 27, 27) \
	FABS(26, 28) \
	FABS(27, 29) \
	FADD(21, 28, 28) \
	FADD(21, 29, 29) \
	FMUL(20, 26, 26) \
	FMUL(20, 27, 27) \
	FDIV(28, 26, 26) \
	FDIV(29, 27, 27) \
	FADD(20, 26, 26) \
	FADD(20, 27, 27) \
	FSUB(22, c, c) \
	FMUL(26, c, c) \
	FADD(22, c, c) \
	FSUB(25, c, 26) \
	FMUL(27, 26, 26) \
	FADD(25, 26, 26) \
	VST1.P [V26.S4], 16(R2)

// func cellsVector(steps int, sums *float32, sumsStep, gate int, in, out *float32, step int, params *float32)
TEXT ·cellsVector(SB), NOSPLIT, $0-64
	MOVD steps+0(FP), R0
	MOVD sums+8(FP), R8
	MOVD sumsStep+16(FP), R11
	MOVD gate+24(FP), R12
	MOVD in+32(FP), R1
	MOVD out+40(FP), R2
	MOVD step+48(FP), R13
	MOVD params+56(FP), R3
	ADD R12, R8, R9
	ADD R12, R9, R10
	VLD1 (R3), [V4.S4, V5.S4, V6.S4, V7.S4]
	ADD R12, R3
	VLD1 (R3), [V8.S4, V9.S4, V10.S4, V11.S4]
	ADD R12, R3
	VLD1 (R3), [V12.S4, V13.S4, V14.S4, V15.S4]
	ADD R12, R3
	VLD1 (R3), [V16.S4, V17.S4, V18.S4, V19.S4]
	MOVD $0x3f000000, R4 // a half
	VDUP R4, V20.S4
	MOVD $0x3f800000, R4 // one
	VDUP R4, V21.S4
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	VEOR V2.B16, V2.B16, V2.B16
	VEOR V3.B16, V3.B16, V3.B16
	SUB $64, R11 // what is left of a step after sixteen cells
	SUB $64, R13

cells:
	CELL(0, 4, 8, 12, 16)
	CELL(1, 5, 9, 13, 17)
	CELL(2, 6, 10, 14, 18)
	CELL(3, 7, 11, 15, 19)
	ADD R11, R8
	ADD R11, R9
	ADD R11, R10
	ADD R13, R1
	ADD R13, R2
	SUBS $1, R0
	BNE cells
	RET
