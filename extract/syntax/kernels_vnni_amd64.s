#include "textflag.h"

// Products with the dot products of AVX-512 VNNI: four products of an unsigned
// byte, of b, with a signed one, of a, are added to each of sixteen sums. The
// bytes of b are 128 more than they stand for; start makes up for it.

// R8 leads four rows on, and a step further with R13.
#define TILE \
	MOVQ quads+0(FP), CX \
	MOVQ a+8(FP), SI \
	MOVQ aRow+16(FP), R8 \
	MOVQ b+24(FP), DI \
	MOVQ bRow+32(FP), R10 \
	MOVQ start+40(FP), DX \
	MOVQ rowUnit+48(FP), R9 \
	LEAQ (SI)(R8*1), AX \
	LEAQ (AX)(R8*1), BX \
	LEAQ (BX)(R8*1), R12 \
	SHLQ $2, R8 \
	XORQ R13, R13

#define FIRST(i, A) VPBROADCASTD (4*i)(DX), A

#define SCALES \
	MOVQ colUnit+56(FP), R14 \
	MOVQ off+64(FP), R13 \
	MOVQ c+72(FP), DX \
	MOVQ cRow+80(FP), R11 \
	VMOVUPS (R14), Z8 \
	VMOVUPS (R13), Z9

#define SCALE(i, A) \
	VCVTDQ2PS A, A \
	VMULPS.BCST (4*i)(R9), A, A \
	VMULPS Z8, A, A \
	VADDPS Z9, A, A \
	VMOVUPS A, (DX) \
	ADDQ R11, DX

// func tile8VNNI(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)
TEXT ·tile8VNNI(SB), NOSPLIT, $0-88
	TILE
	FIRST(0, Z0)
	FIRST(1, Z1)
	FIRST(2, Z2)
	FIRST(3, Z3)
	FIRST(4, Z4)
	FIRST(5, Z5)
	FIRST(6, Z6)
	FIRST(7, Z7)

tile8:
	VMOVDQU32 (DI), Z8
	VPDPBUSD.BCST (SI)(R13*1), Z8, Z0
	VPDPBUSD.BCST (AX)(R13*1), Z8, Z1
	VPDPBUSD.BCST (BX)(R13*1), Z8, Z2
	VPDPBUSD.BCST (R12)(R13*1), Z8, Z3
	VPDPBUSD.BCST (SI)(R8*1), Z8, Z4
	VPDPBUSD.BCST (AX)(R8*1), Z8, Z5
	VPDPBUSD.BCST (BX)(R8*1), Z8, Z6
	VPDPBUSD.BCST (R12)(R8*1), Z8, Z7
	ADDQ $4, R13
	ADDQ $4, R8
	ADDQ R10, DI
	DECQ CX
	JNZ tile8

	SCALES
	SCALE(0, Z0)
	SCALE(1, Z1)
	SCALE(2, Z2)
	SCALE(3, Z3)
	SCALE(4, Z4)
	SCALE(5, Z5)
	SCALE(6, Z6)
	SCALE(7, Z7)
	VZEROUPPER
	RET

// func tile4VNNI(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)
TEXT ·tile4VNNI(SB), NOSPLIT, $0-88
	TILE
	FIRST(0, Z0)
	FIRST(1, Z1)
	FIRST(2, Z2)
	FIRST(3, Z3)

tile4:
	VMOVDQU32 (DI), Z8
	VPDPBUSD.BCST (SI)(R13*1), Z8, Z0
	VPDPBUSD.BCST (AX)(R13*1), Z8, Z1
	VPDPBUSD.BCST (BX)(R13*1), Z8, Z2
	VPDPBUSD.BCST (R12)(R13*1), Z8, Z3
	ADDQ $4, R13
	ADDQ R10, DI
	DECQ CX
	JNZ tile4

	SCALES
	SCALE(0, Z0)
	SCALE(1, Z1)
	SCALE(2, Z2)
	SCALE(3, Z3)
	VZEROUPPER
	RET

// func roundVNNI(n int, x *float32, by float32, out *int8) (sum int32)
TEXT ·roundVNNI(SB), NOSPLIT, $0-36
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS by+16(FP), Z2
	MOVQ out+24(FP), DI
	VPXORD Z3, Z3, Z3

round8:
	VMULPS (SI), Z2, Z0
	VCVTPS2DQ Z0, Z0
	VPADDD Z0, Z3, Z3
	VPMOVSDB Z0, (DI)
	ADDQ $64, SI
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ round8
	VEXTRACTI64X4 $1, Z3, Y0
	VPADDD Y0, Y3, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	MOVL AX, sum+32(FP)
	VZEROUPPER
	RET
